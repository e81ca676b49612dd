package org.cuttings.language.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.cuttings.article.EntityType;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Tells which mentions in one text name the same person, organisation or place. */
final class NameMerger {

    /** Of people with one surname so many are told apart. */
    private static final int MOST_NAMESAKES = 40;

    private final Text text;
    private final List<Tagged> tagged;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, List<Group>> bySurname = new HashMap<>();
    private final Map<String, String> fullNames;

    private static final class Group {
        private final EntityType type;
        private final List<Tagged> mentions = new ArrayList<>();
        private final NavigableSet<Integer> starts = new TreeSet<>();
        private Gender title = Gender.UNKNOWN;
        private String name;

        Group(EntityType type, String name) {
            this.type = type;
            this.name = name;
        }

        void add(Tagged mention, Gender titleBefore) {
            mentions.add(mention);
            starts.add(mention.from());
            title = title == Gender.UNKNOWN ? titleBefore : title;
        }

        void takeIn(Group other) {
            mentions.addAll(other.mentions);
            starts.addAll(other.starts);
            title = title == Gender.UNKNOWN ? other.title : title;
            name = other.name.length() > name.length() ? other.name : name;
            other.mentions.clear();
        }

        /** Where it was named last before this token or there; -1 if nowhere. */
        int lastBefore(int token) {
            Integer start = starts.floor(token);
            return start == null ? -1 : start;
        }
    }

    NameMerger(Text text, List<Tagged> tagged) {
        this.text = text;
        this.tagged = tagged;
        this.fullNames = fullNames();
    }

    Roster merge() {
        for (Tagged mention : tagged) {
            if (mention.type() == EntityType.PERSON && mention.to() - mention.from() > 1) {
                String name = form(mention);
                Group group =
                        groups.computeIfAbsent(
                                "PERSON " + name, k -> new Group(EntityType.PERSON, name));
                List<Group> namesakes =
                        bySurname.computeIfAbsent(surname(name), k -> new ArrayList<>());
                if (namesakes.size() < MOST_NAMESAKES && !namesakes.contains(group)) {
                    namesakes.add(group);
                }
                add(group, mention);
            }
        }
        joinLongerForms();
        for (Tagged mention : tagged) {
            if (mention.type() != EntityType.PERSON || mention.to() - mention.from() == 1) {
                single(mention);
            }
        }
        return new Roster(
                groups.values().stream()
                        .filter(g -> !g.mentions.isEmpty())
                        .map(this::bearer)
                        .sorted(Comparator.comparingInt(b -> b.mentions().get(0).from()))
                        .toList());
    }

    /** "Ann B. Example" and "Ann Example" are one person. */
    private void joinLongerForms() {
        for (List<Group> namesakes : bySurname.values()) {
            for (int i = 0; i < namesakes.size(); i++) {
                for (int j = namesakes.size() - 1; j > i; j--) {
                    Group a = namesakes.get(i);
                    Group b = namesakes.get(j);
                    if (givenName(a.name).equals(givenName(b.name))) {
                        a.takeIn(b);
                        namesakes.remove(j);
                    }
                }
            }
        }
    }

    private void single(Tagged mention) {
        String form = form(mention);
        boolean person = mention.type() == EntityType.PERSON;
        if (person || couldBeSurname(mention, form)) {
            Group group = namesake(mention, surname(form));
            if (group == null && person) {
                group =
                        groups.computeIfAbsent(
                                "PERSON " + form, k -> new Group(EntityType.PERSON, form));
            }
            if (group != null) {
                add(group, mention);
                return;
            }
        }
        Gazetteer.Entry entry = Gazetteer.KNOWN.find(form);
        String key =
                mention.type()
                        + " "
                        + (entry == null ? acronymOf(form, mention.type()) : entry.canonical());
        Group group = groups.computeIfAbsent(key, k -> new Group(mention.type(), form));
        add(group, mention);
        group.name = form.length() > group.name.length() ? form : group.name;
    }

    /** A single name that no list knows may be a person's here, whatever it was taken for. */
    private static boolean couldBeSurname(Tagged mention, String form) {
        return mention.to() - mention.from() == 1 && Gazetteer.KNOWN.find(form) == null;
    }

    /** The full name of the organisation whose initials the form is, or the form. */
    private String acronymOf(String form, EntityType type) {
        if (form.length() > 1 && form.length() < 7 && form.equals(form.toUpperCase(Locale.ROOT))) {
            return fullNames.getOrDefault(type + " " + form, form);
        }
        return form;
    }

    /** The first name of more than one word for each type and initials. */
    private Map<String, String> fullNames() {
        Map<String, String> found = new HashMap<>();
        for (Tagged mention : tagged) {
            if (mention.to() - mention.from() > 1) {
                String form = form(mention);
                found.putIfAbsent(mention.type() + " " + initials(form), form);
            }
        }
        return found;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split(" ")) {
            if (Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    /** The person of whom the single name is the surname: the one named last before it. */
    private @Nullable Group namesake(Tagged mention, String surname) {
        List<Group> exact = bySurname.getOrDefault(surname, List.of());
        if (!exact.isEmpty()) {
            return nearest(exact, mention);
        }
        for (Map.Entry<String, List<Group>> other : bySurname.entrySet()) {
            if (other.getValue().size() == 1 && Likeness.isVariant(surname, other.getKey())) {
                return other.getValue().get(0);
            }
        }
        return null;
    }

    private Group nearest(List<Group> candidates, Tagged mention) {
        Gender title = Titles.genderBefore(text, mention.from());
        Group best = candidates.get(0);
        int last = -1;
        for (Group group : candidates) {
            if (!gender(group).agrees(title)) {
                continue;
            }
            int earlier = group.lastBefore(mention.from());
            if (earlier > last) {
                last = earlier;
                best = group;
            }
        }
        return best;
    }

    private Roster.Bearer bearer(Group group) {
        group.mentions.sort(Comparator.comparingInt(Tagged::from));
        return new Roster.Bearer(group.type, group.name, gender(group), group.mentions);
    }

    private void add(Group group, Tagged mention) {
        group.add(
                mention,
                group.type == EntityType.PERSON
                        ? Titles.genderBefore(text, mention.from())
                        : Gender.UNKNOWN);
    }

    private static Gender gender(Group group) {
        if (group.type != EntityType.PERSON || group.title != Gender.UNKNOWN) {
            return group.title;
        }
        return GivenNames.genderOf(group.name.split(" ", 2)[0]);
    }

    private String form(Tagged mention) {
        return text.between(mention.from(), mention.to()).replaceAll("\\s+", " ");
    }

    private static String givenName(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    /** The last word, without "al-" and the like. */
    private static String surname(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.length() > 5 && last.charAt(2) == '-' ? last.substring(3) : last;
    }
}
