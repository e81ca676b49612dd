package org.cuttings.language.names;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.article.EntityType;
import org.cuttings.language.text.CalendarWords;
import org.cuttings.language.text.Lexicon;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;
import org.cuttings.language.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in English text by how they are written, by lists of well-known ones and by what
 * stands around them.
 */
public final class NameTagger {

    /** As in "(R-S.C.)" after a name in American papers. */
    private static final Pattern PARTY_AND_STATE = Pattern.compile("[A-Z]-[A-Z]");

    private static final Set<String> PARTICLES =
            Set.of(
                    "al", "bin", "bint", "ibn", "van", "von", "de", "da", "del", "della", "der",
                    "den", "di", "du", "la", "le", "dos", "el", "abu", "ul", "ben", "ter", "ten");
    private static final Set<String> NO_NAMES =
            Set.of(
                    "I", "GMT", "EDT", "EST", "AM", "PM", "TV", "OK", "CEO", "AIDS", "HIV", "A.M.",
                    "P.M.");
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

    private final Gazetteer gazetteer = new Gazetteer();
    private final Set<String> ordinary = new HashSet<>(Lexicon.rows("words-en.txt"));
    private final Set<String> organisationWords = words("organisation-words.txt", 0);
    private final Set<String> placeEnds = words("place-words.txt", "after");
    private final Set<String> placeStarts = words("place-words.txt", "before");

    private final @Nullable TrainedNames trained;

    private NameTagger(@Nullable TrainedNames trained) {
        this.trained = trained;
    }

    /** Goes by rules and lists alone. */
    public static NameTagger byRules() {
        return new NameTagger(null);
    }

    /**
     * Asks a trained model first, and the rules for what it has not found.
     *
     * @param model null for the model that is shipped
     * @throws IllegalArgumentException if the file is no such model
     */
    public static NameTagger withModel(@Nullable Path model) {
        return new NameTagger(model == null ? TrainedNames.shipped() : TrainedNames.of(model));
    }

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
            List<String> row2 = List.of(row.split(" "));
            if (row2.get(0).equals(kind)) {
                words.addAll(row2.subList(1, row2.size()));
            }
        }
        return words;
    }

    /** The names in the text, in its order, none overlapping another. */
    public List<Tagged> tag(Text text) {
        List<Tagged> byRule = new Pass(text).tag();
        return trained == null
                ? byRule
                : new NameJoiner(gazetteer).join(text, trained.tag(text), byRule);
    }

    /** One reading of one text. */
    private final class Pass {
        private final Text text;
        private final Set<String> lowerForms = new HashSet<>();
        private final Set<String> surnames = new HashSet<>();
        private final Map<String, EntityType> known = new HashMap<>();
        private final List<Tagged> tagged = new ArrayList<>();
        private final List<int[]> unknown = new ArrayList<>();

        Pass(Text text) {
            this.text = text;
        }

        List<Tagged> tag() {
            for (int i = 0; i < text.size(); i++) {
                String form = text.token(i).form();
                if (Character.isLowerCase(form.charAt(0))) {
                    lowerForms.add(form);
                }
            }
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
                if (!isNameLike(i)) {
                    i++;
                    continue;
                }
                int demonym = gazetteer.demonymAt(text, i, sentence.to());
                Gazetteer.Match match = gazetteer.longest(text, i, sentence.to());
                int end = endOfRun(i, sentence.to());
                if (demonym > 0
                        && (match == null || match.to() <= i + demonym)
                        && !isOrganisationEnd(i, end, demonym)) {
                    i += demonym;
                    continue;
                }
                end = match != null ? Math.max(end, match.to()) : end;
                i = Math.max(end, run(skipOrdinaryStart(i, end, sentence), end, sentence.to()));
            }
        }

        private boolean isOrganisationEnd(int i, int end, int demonym) {
            return end > i + demonym
                    && organisationWords.contains(text.token(end - 1).form())
                    && !Set.of(
                                    "Ministry",
                                    "Army",
                                    "Police",
                                    "Government",
                                    "Embassy",
                                    "Parliament",
                                    "Navy",
                                    "Office",
                                    "Forces",
                                    "Guard",
                                    "Guards",
                                    "Consulate",
                                    "Cabinet",
                                    "Congress",
                                    "Senate")
                            .contains(text.token(end - 1).form());
        }

        private boolean isNameLike(int i) {
            Token token = text.token(i);
            return token.isWord()
                    && token.isCapitalised()
                    && !NO_NAMES.contains(token.form())
                    && !CalendarWords.contains(token.form())
                    && !isCompound(token.form());
        }

        /** Whether it is an adjective made of a name, such as "US-backed". */
        private boolean isCompound(String form) {
            int hyphen = form.lastIndexOf('-');
            return hyphen > 1
                    && Character.isUpperCase(form.charAt(0))
                    && Character.isLowerCase(form.charAt(hyphen + 1))
                    && ordinary.contains(form.substring(hyphen + 1));
        }

        private int endOfRun(int from, int limit) {
            int end = from + 1;
            while (end < limit) {
                if (isNameLike(end) && gapOk(end)) {
                    end++;
                } else if (end + 1 < limit && joins(from, end) && isNameLike(end + 1)) {
                    end += 2;
                } else if (end + 2 < limit
                        && text.token(end).is("of")
                        && text.token(end + 1).is("the")
                        && isNameLike(end + 2)
                        && isOrganisationWord(from, end)) {
                    end += 3;
                } else {
                    break;
                }
            }
            return end;
        }

        private boolean gapOk(int i) {
            return text.token(i).start() - text.token(i - 1).end() <= 1
                    || text.raw()
                            .substring(text.token(i - 1).end(), text.token(i).start())
                            .isBlank();
        }

        private boolean joins(int from, int at) {
            String form = text.token(at).form();
            if (PARTICLES.contains(form) || form.equals("&")) {
                return true;
            }
            return (form.equals("of") || form.equals("for"))
                    && isOrganisationWord(from, at)
                    && !isTitleRun(from, at);
        }

        private boolean isTitleRun(int from, int at) {
            return Titles.lengthBefore(text, at, from) > 0;
        }

        private boolean isOrganisationWord(int from, int to) {
            return organisationWords.contains(text.token(to - 1).form());
        }

        /** Leaves out an ordinary word that is capitalised only because a sentence begins. */
        private int skipOrdinaryStart(int from, int to, Sentence sentence) {
            int i = from;
            while (i < to && startsSentence(i, sentence)) {
                String form = text.token(i).form();
                String lower = text.token(i).lower();
                boolean common = ordinary.contains(lower) || lowerForms.contains(lower);
                if (!common) {
                    return i;
                }
                Gazetteer.Match match = gazetteer.longest(text, i, to);
                if (match != null && (match.to() > i + 1 || !lowerForms.contains(lower))) {
                    return i;
                }
                if (to - i > 1
                        && (GivenNames.contains(form) && !lowerForms.contains(lower)
                                || organisationWords.contains(text.token(to - 1).form())
                                        && to - i > 1
                                        && !FUNCTION.contains(lower)
                                || Titles.lengthAt(text, i, to) > 0)) {
                    return i;
                }
                i++;
                break;
            }
            return i;
        }

        private boolean startsSentence(int i, Sentence sentence) {
            return i == sentence.from()
                    || !text.token(i - 1).isWord()
                            && !text.token(i - 1).is(",")
                            && !text.token(i - 1).is("(")
                            && !text.token(i - 1).is("&");
        }

        /** Tags the names in a run of capitalised words and tells where to read on. */
        private int run(int from, int last, int limit) {
            int i = from;
            int to = last;
            while (i < to) {
                int title = Titles.lengthAt(text, i, Math.min(limit, to + 2));
                if (title > 0 && i + title > to) {
                    to =
                            i + title < limit && isNameLike(i + title)
                                    ? endOfRun(i + title, limit)
                                    : to;
                }
                if (title > 0 && i + title < to && !isWholeMatch(i, to)) {
                    i += title;
                    if (i < to && gazetteer.longest(text, i, to) == null) {
                        add(EntityType.PERSON, i, to, 0.95);
                        return to;
                    }
                    continue;
                }
                if (title > 0 && i + title >= to && !isWholeMatch(i, to)) {
                    return to;
                }
                Gazetteer.Match match = gazetteer.longest(text, i, to);
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
            Gazetteer.Match match = gazetteer.longest(text, from, to);
            return match != null && match.to() == to;
        }

        private int matched(int i, int to, Gazetteer.Match match) {
            boolean whole = match.to() == to;
            if (!whole
                    && organisationWords.contains(text.token(to - 1).form())
                    && Titles.lengthAt(text, match.to(), to) == 0) {
                add(EntityType.ORGANISATION, i, to, 0.8);
                return to;
            }
            if (!whole && placeEnds.contains(text.token(to - 1).form())) {
                add(EntityType.PLACE, i, to, 0.7);
                return to;
            }
            if (!whole
                    && GivenNames.contains(text.token(i).form())
                    && match.to() == i + 1
                    && Titles.lengthAt(text, i + 1, to) == 0
                    && gazetteer.demonymAt(text, i + 1, to) == 0) {
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
            if (length > 1 && organisationWords.contains(last)
                    || length > 1
                            && organisationWords.contains(first)
                            && text.token(from + 1).is("of")) {
                add(EntityType.ORGANISATION, from, to, 0.8);
            } else if (length > 1 && (placeEnds.contains(last) || placeStarts.contains(first))) {
                add(EntityType.PLACE, from, to, 0.7);
            } else if (Titles.lengthBefore(text, from, Math.max(0, from - 4)) > 0
                    && !last.endsWith("'s")) {
                add(EntityType.PERSON, from, to, 0.9);
            } else if (length > 1
                    && length < 5
                    && (GivenNames.contains(first) || isInitial(first))) {
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
                        ordinary.contains(text.token(i).lower())
                                || lowerForms.contains(text.token(i).lower());
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
            Gazetteer.Match match = gazetteer.longest(text, at, Math.min(text.size(), at + 3));
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
    private static final Set<String> FUNCTION =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "in",
                    "on",
                    "at",
                    "for",
                    "and",
                    "but",
                    "if",
                    "when",
                    "while",
                    "as",
                    "this",
                    "that",
                    "these",
                    "those",
                    "his",
                    "her",
                    "its",
                    "their",
                    "our",
                    "my",
                    "your",
                    "with",
                    "from",
                    "by",
                    "to",
                    "of",
                    "after",
                    "before",
                    "some",
                    "many",
                    "most",
                    "all",
                    "both",
                    "each",
                    "no",
                    "not",
                    "one",
                    "two",
                    "three",
                    "last",
                    "former",
                    "according");
}
