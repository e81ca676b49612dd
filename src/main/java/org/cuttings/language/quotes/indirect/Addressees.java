package org.cuttings.language.quotes.indirect;

import java.util.Set;
import org.cuttings.language.names.Roster;
import org.cuttings.language.quotes.attribution.Nominals;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.text.Text;

/** Finds to whom something was said: "told reporters", "asked the mayor to". */
final class Addressees {

    private static final int LONGEST_OBJECT = 6;

    private static final Set<String> OBJECTS =
            Set.of(
                    ("reporters journalists him her them me us you people"
                                    + " supporters lawmakers parliament voters viewers police"
                                    + " investigators readers listeners everyone")
                            .split(" "));

    private final Scene scene;
    private final Text text;
    private final SpeechStart starts;

    Addressees(Scene scene) {
        this.scene = scene;
        this.text = scene.text();
        this.starts = new SpeechStart(scene);
    }

    /** Index after the ones spoken to, as in "told reporters"; {@code start} without any. */
    int afterObject(int start, int limit) {
        for (int i = start; i < Math.min(limit, start + LONGEST_OBJECT); i++) {
            if (i > start && SpeechStart.QUESTIONS.contains(lower(i)) && isObject(start)) {
                return i;
            }
            if (!text.token(i).isWord() || scene.isQuoted(i) || isOpening(i) || starts.isDay(i)) {
                return start;
            }
            if (OBJECTS.contains(lower(i)) || isGroup(start) && i > start && endsGroup(i)) {
                return i + 1;
            }
            Roster.Bearer bearer = scene.roster().bearerAt(i);
            boolean ends = i + 1 == limit || scene.roster().bearerAt(i + 1) != bearer;
            if (bearer != null && ends) {
                return i + 1;
            }
        }
        return start;
    }

    private boolean isOpening(int i) {
        return lower(i).equals("that") || SpeechStart.QUESTIONS.contains(lower(i));
    }

    private boolean isObject(int start) {
        return isGroup(start) || lower(start).equals("our") || text.token(start).isCapitalised();
    }

    private boolean isGroup(int start) {
        return Set.of("the", "his", "her", "their", "its", "a", "an").contains(lower(start));
    }

    /** Whether the word can end "the crowd", "his supporters" before a clause. */
    private boolean endsGroup(int i) {
        return i + 1 < text.size()
                && (text.token(i + 1).is("that")
                        || Scene.PRONOUNS.contains(lower(i + 1))
                        || text.token(i + 1).is("the"));
    }

    /** Where the infinitive starts that somebody is asked for: "the mayor to ..."; -1 if none. */
    int infinitive(int start, int limit) {
        for (int i = start; i < Math.min(limit - 1, start + LONGEST_OBJECT + 2); i++) {
            String form = lower(i);
            if (i > start && form.equals("to")) {
                return Character.isLowerCase(text.token(i + 1).form().charAt(0))
                                && !Nominals.DETERMINERS.contains(lower(i + 1))
                        ? i
                        : -1;
            }
            boolean link = form.equals("of") || form.equals("for") && i > start;
            boolean breaks =
                    SpeechStart.ADJUNCTS.contains(form) && !link
                            || SpeechStart.AUXILIARIES.contains(form);
            if (!text.token(i).isWord() && !form.equals("'s") && !form.equals("\u2019s")
                    || breaks
                    || scene.isQuoted(i)) {
                return -1;
            }
        }
        return -1;
    }

    private String lower(int i) {
        return text.token(i).lower();
    }
}
