package org.cuttings.language.names.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.article.EntityType;
import org.cuttings.language.names.Gazetteer;
import org.cuttings.language.names.GivenNames;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.names.Titles;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;

/**
 * Finds the names in one English text by how they are written, by lists of well-known ones and by
 * what stands around them.
 */
final class NameRules {

    /** As in "(R-S.C.)" after a name in American papers. */
    private static final Pattern PARTY_AND_STATE = Pattern.compile("[A-Z]-[A-Z]");

    private static final Set<String> AT_PLACES =
            Set.of(
                    "in",
                    "at",
                    "near",
                    "from",
                    "outside",
                    "across",
                    "towards",
                    "toward",
                    "visiting",
                    "via");

    private static final Set<String> SAYING =
            Set.of(
                    "said",
                    "says",
                    "told",
                    "added",
                    "wrote",
                    "tweeted",
                    "asked",
                    "replied",
                    "insisted",
                    "argued",
                    "noted");
    private final Text text;
    private final NameWords words;
    private final CapitalRuns runs;
    private final Set<String> surnames = new HashSet<>();
    private final Map<String, EntityType> known = new HashMap<>();
    private final List<Tagged> tagged = new ArrayList<>();
    private final List<int[]> unknown = new ArrayList<>();

    NameRules(Text text, NameWords words) {
        this.text = text;
        this.words = words;
        this.runs = new CapitalRuns(text, words);
    }

    List<Tagged> tag() {
        text.sentences().forEach(this::sentence);
        for (int[] run : unknown) {
            resolve(run[0], run[1]);
        }
        tagged.sort(Comparator.comparingInt(Tagged::from));
        return tagged;
    }

    private void sentence(Sentence sentence) {
        int i = sentence.from();
        while (i < sentence.to()) {
            if (!runs.isNameLike(i)) {
                i++;
                continue;
            }
            int demonym = words.gazetteer.demonymAt(text, i, sentence.to());
            Gazetteer.Match match = words.gazetteer.longest(text, i, sentence.to());
            int end = runs.endOfRun(i, sentence.to());
            if (demonym > 0
                    && (match == null || match.to() <= i + demonym)
                    && !runs.isOrganisationEnd(i, end, demonym)) {
                i += demonym;
                continue;
            }
            end = match != null ? Math.max(end, match.to()) : end;
            i = Math.max(end, run(runs.skipOrdinaryStart(i, end, sentence), end, sentence.to()));
        }
    }

    /** Tags the names in a run of capitalised words and tells where to read on. */
    private int run(int from, int last, int limit) {
        int i = from;
        int to = last;
        while (i < to) {
            int title = Titles.lengthAt(text, i, Math.min(limit, to + 2));
            if (title > 0 && i + title > to) {
                to =
                        i + title < limit && runs.isNameLike(i + title)
                                ? runs.endOfRun(i + title, limit)
                                : to;
            }
            if (title > 0 && i + title < to && !isWholeMatch(i, to)) {
                i += title;
                if (i < to && words.gazetteer.longest(text, i, to) == null) {
                    add(EntityType.PERSON, i, to, 0.95);
                    return to;
                }
                continue;
            }
            if (title > 0 && i + title >= to && !isWholeMatch(i, to)) {
                return to;
            }
            Gazetteer.Match match = words.gazetteer.longest(text, i, to);
            if (match != null) {
                i = matched(i, to, match);
                continue;
            }
            int next = nextMatch(i, to);
            decide(i, next);
            i = next;
        }
        return to;
    }

    private boolean isWholeMatch(int from, int to) {
        Gazetteer.Match match = words.gazetteer.longest(text, from, to);
        return match != null && match.to() == to;
    }

    private int matched(int i, int to, Gazetteer.Match match) {
        boolean whole = match.to() == to;
        if (!whole
                && words.organisationWords.contains(text.token(to - 1).form())
                && Titles.lengthAt(text, match.to(), to) == 0) {
            add(EntityType.ORGANISATION, i, to, 0.8);
            return to;
        }
        if (!whole && words.placeEnds.contains(text.token(to - 1).form())) {
            add(EntityType.PLACE, i, to, 0.7);
            return to;
        }
        if (!whole
                && GivenNames.contains(text.token(i).form())
                && match.to() == i + 1
                && Titles.lengthAt(text, i + 1, to) == 0
                && words.gazetteer.demonymAt(text, i + 1, to) == 0) {
            add(EntityType.PERSON, i, to, 0.7);
            return to;
        }
        if (whole
                && Titles.lengthBefore(text, i, Math.max(0, i - 4)) > 0
                && match.to() == i + 1
                && GivenNames.contains(text.token(i).form())) {
            add(EntityType.PERSON, i, to, 0.7);
            return to;
        }
        add(match.entry().type(), i, match.to(), 0.9);
        return match.to();
    }

    private int nextMatch(int i, int to) {
        for (int j = i + 1; j < to; j++) {
            if (Titles.lengthAt(text, j, to) > 0
                    && j + 1 < to
                    && !GivenNames.contains(text.token(j).form())) {
                return j;
            }
        }
        return to;
    }

    private void decide(int from, int to) {
        String last = text.token(to - 1).form();
        String first = text.token(from).form();
        int length = to - from;
        if (length > 1 && words.organisationWords.contains(last)
                || length > 1
                        && words.organisationWords.contains(first)
                        && text.token(from + 1).is("of")) {
            add(EntityType.ORGANISATION, from, to, 0.8);
        } else if (length > 1
                && (words.placeEnds.contains(last) || words.placeStarts.contains(first))) {
            add(EntityType.PLACE, from, to, 0.7);
        } else if (Titles.lengthBefore(text, from, Math.max(0, from - 4)) > 0
                && !last.endsWith("'s")) {
            add(EntityType.PERSON, from, to, 0.9);
        } else if (length > 1 && length < 5 && (GivenNames.contains(first) || isInitial(first))) {
            add(EntityType.PERSON, from, to, 0.9);
        } else {
            unknown.add(new int[] {from, to});
        }
    }

    private boolean isInitial(String form) {
        return form.length() == 2 && form.charAt(1) == '.'
                || form.length() == 4 && form.charAt(1) == '.' && form.charAt(3) == '.';
    }

    private void resolve(int from, int to) {
        String form = text.between(from, to);
        EntityType type = known.get(form);
        int length = to - from;
        String last = text.token(to - 1).form();
        boolean common = false;
        for (int i = from; i < to; i++) {
            common |=
                    words.ordinary.contains(text.token(i).lower())
                            || runs.isLowerElsewhere(text.token(i).lower());
        }
        if (type == null && length == 1 && surnames.contains(form)) {
            type = EntityType.PERSON;
        }
        if (type == null
                && length == 1
                && text.token(from).isUpperCase()
                && form.length() <= 6
                && !common) {
            type = EntityType.ORGANISATION;
        }
        if (type == null && length > 1 && length < 5 && !common) {
            type = EntityType.PERSON;
        }
        if (type == null && length == 1 && !common) {
            String before = from > 0 ? text.token(from - 1).lower() : "";
            String after = to < text.size() ? text.token(to).form() : "";
            if (SAYING.contains(after) || after.equals("who")) {
                type = EntityType.PERSON;
            } else if (AT_PLACES.contains(before)
                    || isPlaceSuffix(last)
                    || after.equals(",") && to + 1 < text.size() && isPlace(to + 1)) {
                type = EntityType.PLACE;
            }
        }
        if (type != null) {
            add(type, from, to, 0.6);
        }
    }

    private boolean isPlace(int at) {
        Gazetteer.Match match = words.gazetteer.longest(text, at, Math.min(text.size(), at + 3));
        return match != null && match.entry().type() == EntityType.PLACE;
    }

    private boolean isPlaceSuffix(String form) {
        return form.endsWith("stan")
                || form.endsWith("burg")
                || form.endsWith("grad")
                || form.endsWith("ville")
                || form.endsWith("shire")
                || form.endsWith("istan");
    }

    private void add(EntityType type, int from, int to, double sure) {
        if (type == EntityType.PERSON) {
            int title = Titles.lengthAt(text, from, to - 1);
            if (title > 0 && !GivenNames.contains(text.token(from).form())) {
                add(type, from + title, to, sure);
                return;
            }
        }
        if (to <= from || PARTY_AND_STATE.matcher(text.token(from).form()).lookingAt()) {
            return;
        }
        tagged.add(new Tagged(type, from, to, sure));
        known.putIfAbsent(text.between(from, to), type);
        if (type == EntityType.PERSON && to - from > 1) {
            surnames.add(text.token(to - 1).form());
        }
    }
}
