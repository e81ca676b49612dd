package org.cuttings.language.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.cuttings.article.EntityType;

/** The mentions of one person, organisation or place, while they are collected. */
final class NameGroup {

    private final EntityType type;
    private final List<Tagged> mentions = new ArrayList<>();
    private final NavigableSet<Integer> starts = new TreeSet<>();
    private Gender title = Gender.UNKNOWN;
    private String name;

    NameGroup(EntityType type, String name) {
        this.type = type;
        this.name = name;
    }

    String name() {
        return name;
    }

    boolean isEmpty() {
        return mentions.isEmpty();
    }

    /**
     * @param titleBefore what the title before the mention tells
     */
    void add(Tagged mention, Gender titleBefore) {
        mentions.add(mention);
        starts.add(mention.from());
        title = title == Gender.UNKNOWN ? titleBefore : title;
    }

    /** Takes the form as name if it is fuller. */
    void call(String form) {
        name = form.length() > name.length() ? form : name;
    }

    void takeIn(NameGroup other) {
        mentions.addAll(other.mentions);
        starts.addAll(other.starts);
        title = title == Gender.UNKNOWN ? other.title : title;
        call(other.name);
        other.mentions.clear();
    }

    /** Where it was named last before this token or there; -1 if nowhere. */
    int lastBefore(int token) {
        Integer start = starts.floor(token);
        return start == null ? -1 : start;
    }

    Gender gender() {
        if (type != EntityType.PERSON || title != Gender.UNKNOWN) {
            return title;
        }
        return GivenNames.genderOf(name.split(" ", 2)[0]);
    }

    Roster.Bearer bearer() {
        mentions.sort(Comparator.comparingInt(Tagged::from));
        return new Roster.Bearer(type, name, gender(), mentions);
    }
}
