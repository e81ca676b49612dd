package org.cuttings.language.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.language.names.Roster;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads an interview: paragraphs that begin with who speaks, such as "Orlan:", "J.O.:" or "A:".
 * What a person says goes on over paragraphs without a label, up to the next label.
 */
final class Interview {

    private static final int LONGEST_LABEL = 5;

    /** With fewer labels a colon after a name may be anything. */
    private static final int FEWEST_LABELS = 3;

    private static final Set<String> ANSWERS = Set.of("a", "a.", "answer");
    private static final Set<String> QUESTIONS = Set.of("q", "q.", "question");

    private final Text text;
    private final Scene scene;
    private final Map<String, Roster.@Nullable Bearer> shortNames = new HashMap<>();

    /**
     * One paragraph of what somebody says.
     *
     * @param from index of its first token
     * @param to index after its last
     * @param speaker null where it cannot be told who answers
     * @param turn the same number for the paragraphs of one answer
     */
    record Answer(int from, int to, Roster.@Nullable Bearer speaker, int turn) {}

    /**
     * The label of a paragraph.
     *
     * @param to index after its colon
     */
    private record Label(
            int from, int to, String words, Roster.@Nullable Bearer person, boolean isAnswer) {}

    private Interview(Scene scene) {
        this.scene = scene;
        this.text = scene.text();
        for (Roster.Bearer bearer : scene.roster().bearers()) {
            if (bearer.isPerson() && bearer.name().contains(" ")) {
                keep(bearer.name().substring(bearer.name().lastIndexOf(' ') + 1), bearer);
                keep(initials(bearer.name()), bearer);
                keep(bearer.name(), bearer);
            }
        }
    }

    /** What is said in the interview that the text is; nothing if it is none. */
    static List<Answer> read(Scene scene) {
        return new Interview(scene).read();
    }

    private List<Answer> read() {
        List<int[]> paragraphs = text.paragraphs();
        List<@Nullable Label> labels = new ArrayList<>();
        int known = 0;
        int last = -1;
        for (int[] paragraph : paragraphs) {
            Label label = labelAt(paragraph[0], paragraph[1]);
            labels.add(label);
            if (label != null) {
                last = labels.size() - 1;
                known += label.person() != null || isTurn(label) ? 1 : 0;
            }
        }
        return known < FEWEST_LABELS ? List.of() : answers(paragraphs, labels, last);
    }

    private List<Answer> answers(
            List<int[]> paragraphs, List<@Nullable Label> labels, int lastLabel) {
        List<Answer> answers = new ArrayList<>();
        Roster.Bearer guest = null;
        Label current = null;
        int turn = 0;
        for (int i = 0; i <= lastLabel; i++) {
            Label label = labels.get(i);
            if (label != null) {
                guest = current == null ? onlyPersonBefore(label.from()) : guest;
                current = label;
                turn++;
            }
            if (current != null && (current.person() != null || current.isAnswer())) {
                int from = label == null ? paragraphs.get(i)[0] : label.to();
                int to = paragraphs.get(i)[1];
                if (from < to && !scene.isQuoted(from)) {
                    Roster.Bearer speaker = current.person() == null ? guest : current.person();
                    answers.add(new Answer(from, to, speaker, turn));
                }
            }
        }
        return answers;
    }

    private boolean isTurn(Label label) {
        return label.isAnswer() || QUESTIONS.contains(label.words());
    }

    private @Nullable Label labelAt(int from, int to) {
        for (int i = from + 1; i < Math.min(to - 1, from + LONGEST_LABEL); i++) {
            if (text.token(i).is(":")) {
                String words = text.between(from, i).toLowerCase(Locale.ROOT);
                return new Label(from, i + 1, words, person(i, words), ANSWERS.contains(words));
            }
            if (!text.token(i - 1).isCapitalised()) {
                return null;
            }
        }
        return null;
    }

    private Roster.@Nullable Bearer person(int to, String words) {
        Roster.Bearer bearer = scene.roster().bearerAt(to - 1);
        if (bearer != null && bearer.isPerson()) {
            return bearer;
        }
        return shortNames.get(words.replace(".", "").replaceAll("\\s+", " "));
    }

    /** A short form that two people share names neither. */
    private void keep(String form, Roster.Bearer bearer) {
        String key = form.toLowerCase(Locale.ROOT).replace(".", "");
        boolean taken = shortNames.containsKey(key) && shortNames.get(key) != bearer;
        shortNames.put(key, taken ? null : bearer);
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split(" ")) {
            initials.append(word.charAt(0));
        }
        return initials.toString();
    }

    /** The person who answers where the labels do not name one: the only one introduced. */
    private Roster.@Nullable Bearer onlyPersonBefore(int token) {
        Roster.Bearer only = null;
        for (int i = 0; i < token; i++) {
            Roster.Bearer bearer = scene.roster().bearerAt(i);
            if (bearer != null && bearer.isPerson()) {
                if (only != null && only != bearer) {
                    return null;
                }
                only = bearer;
            }
        }
        return only;
    }
}
