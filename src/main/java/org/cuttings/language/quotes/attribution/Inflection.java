package org.cuttings.language.quotes.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the forms of English verbs by rule. */
final class Inflection {

    /** Verbs whose last consonant is not doubled in "offered" and "opened". */
    private static final Set<String> UNSTRESSED =
            Set.of(
                    ("answer offer open whisper consider order counter mutter thunder threaten"
                                    + " question wonder reason condemn murmur discover encourage"
                                    + " mention reckon")
                            .split(" "));

    private Inflection() {}

    /**
     * All forms of a verb.
     *
     * @param irregular its past forms; none where they are regular
     */
    static Set<String> forms(String base, List<String> irregular) {
        Set<String> forms = new HashSet<>(irregular);
        forms.add(base);
        forms.add(thirdPerson(base));
        forms.add(ending(base, "ing"));
        if (irregular.isEmpty()) {
            forms.add(ending(base, "ed"));
        }
        return forms;
    }

    private static String thirdPerson(String base) {
        if (base.endsWith("y") && !isVowel(base.charAt(base.length() - 2))) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hissing =
                base.endsWith("s")
                        || base.endsWith("sh")
                        || base.endsWith("ch")
                        || base.endsWith("x");
        return base + (hissing || base.endsWith("o") ? "es" : "s");
    }

    private static String ending(String base, String ending) {
        char last = base.charAt(base.length() - 1);
        char before = base.charAt(base.length() - 2);
        if (last == 'e' && before != 'e') {
            return base.substring(0, base.length() - 1) + ending;
        }
        if (last == 'e' && ending.equals("ed")) {
            return base + "d";
        }
        if (last == 'y' && !isVowel(before) && ending.equals("ed")) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        boolean doubles =
                base.length() > 2
                        && !isVowel(last)
                        && "wxyh".indexOf(last) < 0
                        && isVowel(before)
                        && !isVowel(base.charAt(base.length() - 3))
                        && !UNSTRESSED.contains(base);
        return base + (doubles ? String.valueOf(last) : "") + ending;
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
