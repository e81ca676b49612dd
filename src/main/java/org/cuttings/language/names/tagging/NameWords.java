package org.cuttings.language.names.tagging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.language.names.Gazetteer;
import org.cuttings.language.text.Lexicon;

/** The lists by which names are told. */
final class NameWords {

    /** Read once: they are the same for all texts. */
    static final NameWords ENGLISH = new NameWords();

    final Gazetteer gazetteer = Gazetteer.KNOWN;
    final Set<String> ordinary = new HashSet<>(Lexicon.rows("words-en.txt"));
    final Set<String> organisationWords = words("organisation-words.txt", 0);
    final Set<String> placeEnds = words("place-words.txt", "after");
    final Set<String> placeStarts = words("place-words.txt", "before");

    private NameWords() {}

    private static Set<String> words(String list, int from) {
        Set<String> words = new HashSet<>();
        Lexicon.rows(list)
                .forEach(
                        row ->
                                words.addAll(
                                        List.of(row.split(" "))
                                                .subList(from, row.split(" ").length)));
        return words;
    }

    private static Set<String> words(String list, String kind) {
        Set<String> words = new HashSet<>();
        for (String row : Lexicon.rows(list)) {
            List<String> parts = List.of(row.split(" "));
            if (parts.get(0).equals(kind)) {
                words.addAll(parts.subList(1, parts.size()));
            }
        }
        return words;
    }

    /** Whether it is an adjective made of a name, such as "US-backed". */
    boolean isCompound(String form) {
        int hyphen = form.lastIndexOf('-');
        return hyphen > 1
                && Character.isUpperCase(form.charAt(0))
                && hyphen + 1 < form.length()
                && Character.isLowerCase(form.charAt(hyphen + 1))
                && ordinary.contains(form.substring(hyphen + 1));
    }
}
