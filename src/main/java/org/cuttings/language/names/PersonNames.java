package org.cuttings.language.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.EntityType;
import org.jspecify.annotations.Nullable;

/** Tells which names of people in one text name the same person. */
final class PersonNames {

    /** Of people with one surname, and of surnames alike, so many are told apart. */
    static final int MOST_NAMESAKES = 40;

    private final Map<String, NameGroup> groups = new LinkedHashMap<>();
    private final Map<String, List<NameGroup>> bySurname = new HashMap<>();
    private final Map<String, Set<NameGroup>> byGivenName = new HashMap<>();

    /** Surnames that may be spellings of one name, by their key. */
    private final Map<String, Set<String>> alike = new HashMap<>();

    Collection<NameGroup> groups() {
        return groups.values();
    }

    /** Adds a name of at least two words. */
    void addFull(String name, Tagged mention, Gender title) {
        NameGroup group = groups.computeIfAbsent(name, k -> new NameGroup(EntityType.PERSON, name));
        group.add(mention, title);
        keep(group, surname(name));
    }

    private void keep(NameGroup group, String surname) {
        List<NameGroup> namesakes = bySurname.computeIfAbsent(surname, k -> new ArrayList<>());
        if (namesakes.size() < MOST_NAMESAKES && !namesakes.contains(group)) {
            namesakes.add(group);
        }
        Set<String> spellings =
                alike.computeIfAbsent(Likeness.key(surname), k -> new LinkedHashSet<>());
        if (spellings.size() < MOST_NAMESAKES) {
            spellings.add(surname);
        }
    }

    /** The surnames with which a surname is compared; as many in a long text as in a short one. */
    Set<String> comparedWith(String surname) {
        return alike.getOrDefault(Likeness.key(surname), Set.of());
    }

    /** Joins the full names that name one person; all must have been added. */
    void join() {
        bySurname.values().forEach(this::joinLongerForms);
        joinVariants();
        for (NameGroup group : groups.values()) {
            if (!group.isEmpty()) {
                byGivenName
                        .computeIfAbsent(givenName(group.name()), k -> new LinkedHashSet<>())
                        .add(group);
            }
        }
    }

    /** "Ann B. Example", "Ann Example" and "A. Example" are one person. */
    private void joinLongerForms(List<NameGroup> namesakes) {
        for (int i = 0; i < namesakes.size(); i++) {
            for (int j = namesakes.size() - 1; j > i; j--) {
                NameGroup a = namesakes.get(i);
                NameGroup b = namesakes.get(j);
                boolean sameGivenName = givenName(a.name()).equals(givenName(b.name()));
                if (sameGivenName && !contradict(middle(a.name()), middle(b.name()))) {
                    a.takeIn(b);
                    namesakes.remove(j);
                }
            }
        }
        if (namesakes.size() == 2) {
            NameGroup a = namesakes.get(0);
            NameGroup b = namesakes.get(1);
            if (isInitialOf(givenName(a.name()), givenName(b.name()))
                    && a.gender().agrees(b.gender())) {
                a.takeIn(b);
                namesakes.remove(1);
            }
        }
    }

    private static boolean contradict(String middle, String other) {
        return !middle.isEmpty() && !other.isEmpty() && middle.charAt(0) != other.charAt(0);
    }

    private static boolean isInitialOf(String a, String b) {
        String initial = a.length() < b.length() ? a : b;
        return initial.matches("\\p{Lu}\\.?(-?\\p{Lu}\\.?)?") && a.charAt(0) == b.charAt(0);
    }

    /** "Faisal Mekdad" and "Faysal Mikdad" are one person. */
    private void joinVariants() {
        Map<String, List<NameGroup>> byKey = new HashMap<>();
        for (NameGroup group : groups.values()) {
            if (group.isEmpty()) {
                continue;
            }
            List<NameGroup> candidates =
                    byKey.computeIfAbsent(Likeness.key(group.name()), k -> new ArrayList<>());
            NameGroup same =
                    candidates.stream()
                            .filter(other -> Likeness.isVariant(other.name(), group.name()))
                            .findFirst()
                            .orElse(null);
            if (same != null) {
                bySurname.getOrDefault(surname(group.name()), List.of()).remove(group);
                String surname = surname(group.name());
                same.takeIn(group);
                keep(same, surname);
            } else if (candidates.size() < MOST_NAMESAKES) {
                candidates.add(group);
            }
        }
    }

    /**
     * The person whom a single name names: the bearer of the surname named last before it, or the
     * only bearer of the first name; null if there is none or the title tells that it is another.
     */
    @Nullable NameGroup find(String name, int token, Gender title) {
        String surname = surname(name);
        List<NameGroup> exact = bySurname.getOrDefault(surname, List.of());
        if (!exact.isEmpty()) {
            return nearest(exact, token, title);
        }
        NameGroup variant = variant(surname);
        if (variant != null) {
            return variant.gender().agrees(title) ? variant : null;
        }
        Set<NameGroup> given = byGivenName.getOrDefault(name, Set.of());
        return given.size() == 1 && GivenNames.contains(name) && title == Gender.UNKNOWN
                ? given.iterator().next()
                : null;
    }

    /** Whether a person with the surname, in whatever spelling, is named in full. */
    boolean hasSurname(String name) {
        String surname = surname(name);
        return bySurname.containsKey(surname) || variant(surname) != null;
    }

    /** The person whom the single name names; a new one where it is nobody known. */
    NameGroup findOrAdd(String name, int token, Gender title) {
        NameGroup found = find(name, token, title);
        if (found != null) {
            return found;
        }
        String key = title == Gender.UNKNOWN ? name : name + " " + title;
        NameGroup group = groups.computeIfAbsent(key, k -> new NameGroup(EntityType.PERSON, name));
        if (title != Gender.UNKNOWN && hasSurname(name)) {
            keep(group, surname(name));
        }
        return group;
    }

    private @Nullable NameGroup variant(String surname) {
        NameGroup found = null;
        for (String other : comparedWith(surname)) {
            List<NameGroup> bearers = bySurname.getOrDefault(other, List.of());
            if (bearers.isEmpty() || !Likeness.isVariant(surname, other)) {
                continue;
            }
            if (bearers.size() > 1 || found != null && found != bearers.get(0)) {
                return null;
            }
            found = bearers.get(0);
        }
        return found;
    }

    private static @Nullable NameGroup nearest(
            List<NameGroup> candidates, int token, Gender title) {
        NameGroup best = null;
        int last = -2;
        for (NameGroup group : candidates) {
            int earlier = group.lastBefore(token);
            if (group.gender().agrees(title) && earlier > last) {
                last = earlier;
                best = group;
            }
        }
        return best;
    }

    private static String givenName(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    private static String middle(String name) {
        int first = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        return first < last ? name.substring(first + 1, last) : "";
    }

    /** The last word, without "al-" and the like. */
    private static String surname(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.length() > 5 && last.charAt(2) == '-' ? last.substring(3) : last;
    }
}
