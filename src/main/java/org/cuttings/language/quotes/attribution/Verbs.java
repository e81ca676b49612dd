package org.cuttings.language.quotes.attribution;

import java.util.Set;
import org.cuttings.language.text.Text;

/** Tells verbs that report speech from nouns of the same form: "he claims", "the claims". */
public final class Verbs {

    /** Words before which the cue is a noun, or the writer's passive. */
    private static final Set<String> NO_VERB_AFTER =
            Set.of(
                    "was", "were", "been", "be", "is", "are", "being", "the", "a", "an", "of",
                    "his", "her", "its", "their", "this", "these", "no", "any", "in", "for", "with",
                    "from", "by", "on");

    /** Verbs without "-ed", and other words, that have a noun in the plural after them. */
    private static final Set<String> BEFORE_NOUN =
            Set.of(
                    "made", "make", "had", "have", "gave", "give", "took", "take", "drew", "got",
                    "saw", "see", "won", "held", "hold", "set", "kept", "keep", "met", "and", "or",
                    "to", "some", "more", "many", "such", "other", "new", "these", "those");

    private static final Set<String> BEFORE_BASE =
            Set.of(
                    "to", "will", "would", "can", "could", "may", "might", "must", "should", "did",
                    "do", "does", "not", "who", "they", "we", "i", "you", "people", "men", "women",
                    "police", "some", "many", "most", "others", "few", "him", "her", "them", "us",
                    "me", "and", "or", "never", "ever", "that", "which", "all");

    /** Verbs that are as often nouns, without ending. */
    private static final Set<String> NOUNS =
            Set.of(
                    ("answer call charge claim comment demand doubt estimate fear guess hint hope"
                                    + " note offer order plan plea point post promise pledge"
                                    + " question report request rule signal state suspect talk"
                                    + " threat tweet vow wish mention worry show see find support praise"
                                    + " blame favor favour challenge view list read")
                            .split(" "));

    private final Text text;

    public Verbs(Text text) {
        this.text = text;
    }

    /**
     * Whether the cue is a verb that has a subject here, not a noun and not passive.
     *
     * @param first index of the sentence's first token
     */
    public boolean isVerb(int cue, int first) {
        String form = text.token(cue).lower();
        if (cue == first) {
            return form.endsWith("ing");
        }
        int i = cue - 1;
        while (i > first && isAdverb(i)) {
            i--;
        }
        String before = text.token(i).lower();
        if (form.endsWith("ing")) {
            return !Set.of("the", "a", "of", "most", "more", "very", "so").contains(before);
        }
        return !NO_VERB_AFTER.contains(before)
                && !(form.endsWith("ed") && isBeforeParticiple(i))
                && (!form.endsWith("s") || isSingular(i))
                && (!NOUNS.contains(form) || isPlural(i));
    }

    /** Whether a form in "-ed" is an adjective after the token: "20 pledged delegates". */
    private boolean isBeforeParticiple(int i) {
        return text.token(i).is("to") || Character.isDigit(text.token(i).form().charAt(0));
    }

    /** Whether the form is as often a noun, so that "that" must follow it at once. */
    public boolean isDoubtful(int cue) {
        String form = text.token(cue).lower();
        return NOUNS.contains(form)
                || form.endsWith("s") && NOUNS.contains(form.substring(0, form.length() - 1));
    }

    private boolean isAdverb(int i) {
        String form = text.token(i).lower();
        return form.endsWith("ly") || Set.of("also", "now", "still", "often").contains(form);
    }

    /** Whether a verb in "-s" may stand after the token, rather than a noun in the plural. */
    private boolean isSingular(int i) {
        String form = text.token(i).lower();
        return text.token(i).isCapitalised()
                || !form.endsWith("s") && !form.endsWith("ed") && !BEFORE_NOUN.contains(form);
    }

    /** Whether a verb without ending may stand after the token, rather than a noun. */
    private boolean isPlural(int i) {
        String form = text.token(i).lower();
        boolean owner = form.equals("'s") || form.equals("\u2019s");
        return !text.token(i).isWord() && !owner
                || form.endsWith("s") && !owner
                || form.endsWith("n't")
                || BEFORE_BASE.contains(form);
    }
}
