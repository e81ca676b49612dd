package org.cuttings.names.proposal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.article.EntityType;
import org.cuttings.article.Names;
import org.cuttings.language.names.Likeness;
import org.cuttings.language.names.Titles;

/**
 * A name taken apart for comparing it with others.
 *
 * @param words its words without titles, as they are written
 * @param folded the same without accents, capitals and punctuation
 * @param honour what tells father and son apart, such as "jr"; empty where nothing does
 */
record NameForm(
        EntityType type, String name, List<String> words, List<String> folded, String honour) {

    private static final int SHORTEST_ACRONYM = 2;
    private static final int LONGEST_ACRONYM = 7;
    private static final int LONGEST_BLOCK = 190;

    /** Legal forms, those that papers take for one another together; "the" is none. */
    private static final Map<String, String> FORMS =
            Map.ofEntries(
                    Map.entry("the", ""),
                    Map.entry("inc", "corporation"),
                    Map.entry("incorporated", "corporation"),
                    Map.entry("ltd", "limited"),
                    Map.entry("limited", "limited"),
                    Map.entry("plc", "limited"),
                    Map.entry("llc", "llc"),
                    Map.entry("co", "corporation"),
                    Map.entry("company", "corporation"),
                    Map.entry("corp", "corporation"),
                    Map.entry("corporation", "corporation"),
                    Map.entry("ag", "ag"),
                    Map.entry("sa", "sa"),
                    Map.entry("gmbh", "gmbh"),
                    Map.entry("nv", "nv"));

    /** Small words within names that other spellings leave out. */
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "bin", "ben", "ibn", "bint", "ul", "ud", "ad");

    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to");

    private static final Set<String> HONOURS = Set.of("jr", "sr", "ii", "iii", "iv");

    static NameForm of(EntityType type, String name) {
        List<String> words =
                Arrays.stream(name.strip().split("[\\s\\u00A0]+"))
                        .filter(word -> !Names.fold(word).isEmpty())
                        .toList();
        String honour = "";
        if (type == EntityType.PERSON) {
            String last = words.isEmpty() ? "" : Names.fold(words.get(words.size() - 1));
            honour = words.size() > 2 && HONOURS.contains(last) ? last : "";
            words = withoutTitles(words);
        }
        return new NameForm(type, name, words, words.stream().map(Names::fold).toList(), honour);
    }

    private static List<String> withoutTitles(List<String> words) {
        int start = 0;
        for (int n = 1; n < words.size(); n++) {
            if (Titles.isTitle(String.join(" ", words.subList(0, n)).toLowerCase(Locale.ROOT))) {
                start = n;
            }
        }
        List<String> kept = new ArrayList<>(words.subList(start, words.size()));
        while (kept.size() > 2 && HONOURS.contains(Names.fold(kept.get(kept.size() - 1)))) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    String joined() {
        return String.join(" ", folded);
    }

    String written() {
        return String.join(" ", words);
    }

    String first() {
        return folded.isEmpty() ? "" : folded.get(0);
    }

    String last() {
        return folded.isEmpty() ? "" : folded.get(folded.size() - 1);
    }

    /**
     * The name of an organisation without "the", "Inc" and plural endings, of a place without
     * "the". A name of one word keeps its ending: the Times are no time.
     */
    String core() {
        if (type == EntityType.PLACE) {
            return parts().filter(word -> !word.equals("the")).collect(Collectors.joining(" "));
        }
        List<String> words =
                parts().filter(word -> !FORMS.containsKey(word) && !word.equals("and")).toList();
        return words.size() == 1
                ? words.get(0)
                : words.stream()
                        .map(
                                word ->
                                        word.length() > 4 && word.endsWith("s")
                                                ? word.substring(0, word.length() - 1)
                                                : word)
                        .collect(Collectors.joining(" "));
    }

    /** The legal forms in the name of an organisation. */
    Set<String> forms() {
        return parts().map(word -> FORMS.getOrDefault(word, ""))
                .filter(form -> !form.isEmpty())
                .collect(Collectors.toSet());
    }

    private Stream<String> parts() {
        return folded.stream().flatMap(word -> Arrays.stream(word.split(" ")));
    }

    /** How many names it is made of, where "al-" and "bin" count for nothing. */
    long names() {
        return words.stream()
                .flatMap(word -> Arrays.stream(word.split("-")))
                .filter(word -> !word.isEmpty() && !PARTICLES.contains(word))
                .count();
    }

    /** Whether it is written as an acronym is, such as "IS" or "U.N.". */
    boolean isAcronym() {
        String letters = letters();
        return words.size() == 1
                && letters.length() >= SHORTEST_ACRONYM
                && letters.length() <= LONGEST_ACRONYM
                && letters.equals(letters.toUpperCase(Locale.ROOT))
                && letters.chars().allMatch(Character::isLetter);
    }

    String letters() {
        return written().replace(".", "");
    }

    /** The first letters of its words, with and without the small ones. */
    Set<String> initials() {
        Set<String> initials = new LinkedHashSet<>();
        if (folded.size() > 1) {
            initials.add(initials(folded));
            initials.add(initials(folded.stream().filter(word -> !SMALL.contains(word)).toList()));
            initials.add(
                    initials(
                            folded.stream()
                                    .filter(
                                            word ->
                                                    !SMALL.contains(word)
                                                            && !FORMS.containsKey(word))
                                    .toList()));
            initials.removeIf(letters -> letters.length() < SHORTEST_ACRONYM);
        }
        return initials;
    }

    private static String initials(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /** What all names that may be the same as this one share, one or the other. */
    Set<String> blocks() {
        Set<String> blocks = new LinkedHashSet<>();
        blocks.add("name " + joined().replace(" ", ""));
        blocks.add("sound " + Likeness.key(written()));
        if (type == EntityType.PERSON) {
            blocks.add(
                    "family " + Likeness.key(words.isEmpty() ? "" : words.get(words.size() - 1)));
        } else {
            blocks.add("core " + core());
            initials().forEach(letters -> blocks.add("initials " + letters));
            if (isAcronym()) {
                blocks.add("initials " + letters().toLowerCase(Locale.ROOT));
            }
        }
        return blocks.stream()
                .map(
                        block ->
                                block.length() <= LONGEST_BLOCK
                                        ? block
                                        : block.substring(0, LONGEST_BLOCK))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
