package org.cuttings.language.quotes.indirect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.language.quotes.attribution.Cues;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.quotes.attribution.SubjectFinder;
import org.cuttings.language.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds speech reported in the writer's own words, sentence by sentence. */
public final class IndirectSpeech {

    private static final Set<String> UNNAMED =
            Set.of("identified", "named", "quoted", "interviewed");

    private final Scene scene;
    private final FollowingSpeech following;
    private final PrecedingSpeech preceding;
    private final NounSpeech nouns;

    public IndirectSpeech(Scene scene) {
        this.scene = scene;
        SubjectFinder subjects = new SubjectFinder(scene);
        this.following = new FollowingSpeech(scene, subjects);
        this.preceding = new PrecedingSpeech(scene, subjects);
        this.nouns = new NounSpeech(scene);
    }

    public List<Report> find() {
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
                if (report != null && report.from() >= from) {
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
        Report report = any(i, sentence);
        return report == null || keepsSilent(report) ? null : report;
    }

    /** Whether somebody only would not speak: "declined to comment", "asked not to be named". */
    private boolean keepsSilent(Report report) {
        int at = report.from() + (is(report.from(), "not") ? 1 : 0);
        return is(at, "to")
                && (is(at + 1, "comment")
                        || is(at + 1, "be")
                                && at + 2 < scene.text().size()
                                && UNNAMED.contains(scene.text().token(at + 2).lower()));
    }

    private boolean is(int token, String word) {
        return token < scene.text().size() && scene.text().token(token).lower().equals(word);
    }

    private @Nullable Report any(int i, Sentence sentence) {
        Report report = following.after(i, sentence);
        report = report == null ? nouns.at(i, sentence) : report;
        report = report == null ? preceding.relative(i, sentence) : report;
        // "..., media reported" tells how a fact came to be known.
        return report == null
                        && !following.opens(i, sentence)
                        && scene.isCue(i, Cues.Strength.REPORTS)
                        && !scene.text().token(i).lower().startsWith("report")
                ? preceding.before(i, sentence)
                : report;
    }
}
