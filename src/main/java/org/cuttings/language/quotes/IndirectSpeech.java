package org.cuttings.language.quotes;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.language.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds speech reported in the writer's own words, sentence by sentence. */
final class IndirectSpeech {

    private final Scene scene;
    private final FollowingSpeech following;
    private final PrecedingSpeech preceding;

    IndirectSpeech(Scene scene) {
        this.scene = scene;
        SubjectFinder subjects = new SubjectFinder(scene);
        this.following = new FollowingSpeech(scene, subjects);
        this.preceding = new PrecedingSpeech(scene, subjects);
    }

    List<Report> find() {
        List<Report> found = new ArrayList<>();
        for (Sentence sentence : scene.text().sentences()) {
            found.addAll(in(sentence));
        }
        return found;
    }

    private List<Report> in(Sentence sentence) {
        List<Report> found = new ArrayList<>();
        int from = sentence.from();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (i >= from && !scene.isQuoted(i)) {
                Report report = at(i, sentence);
                if (report != null) {
                    found.add(report);
                    from = Math.max(report.to(), i + 1);
                }
            }
        }
        if (found.isEmpty()) {
            Report report = preceding.accordingTo(sentence);
            return report == null ? List.of() : List.of(report);
        }
        return found;
    }

    private @Nullable Report at(int i, Sentence sentence) {
        Report report = following.after(i, sentence);
        return report == null && scene.isCue(i, Cues.Strength.SAID)
                ? preceding.before(i, sentence)
                : report;
    }
}
