package org.cuttings.language.names.tagging;

import java.util.HashSet;
import java.util.Set;
import org.cuttings.language.names.Gazetteer;
import org.cuttings.language.names.GivenNames;
import org.cuttings.language.names.Titles;
import org.cuttings.language.text.CalendarWords;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;
import org.cuttings.language.text.Token;

/** Tells where in a text runs of capitalised words begin and end that may be names. */
final class CapitalRuns {

    private static final Set<String> PARTICLES =
            Set.of(
                    "al", "bin", "bint", "ibn", "van", "von", "de", "da", "del", "della", "der",
                    "den", "di", "du", "la", "le", "dos", "el", "abu", "ul", "ben", "ter", "ten");
    private static final Set<String> NO_NAMES =
            Set.of(
                    "I", "GMT", "EDT", "EST", "AM", "PM", "TV", "OK", "CEO", "AIDS", "HIV", "A.M.",
                    "P.M.");
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

    private final Text text;
    private final NameWords words;
    private final Set<String> lowerForms = new HashSet<>();

    CapitalRuns(Text text, NameWords words) {
        this.text = text;
        this.words = words;
        for (int i = 0; i < text.size(); i++) {
            String form = text.token(i).form();
            if (Character.isLowerCase(form.charAt(0))) {
                lowerForms.add(form);
            }
        }
    }

    /** Whether the word is written in lower case elsewhere in the text. */
    boolean isLowerElsewhere(String lower) {
        return lowerForms.contains(lower);
    }

    boolean isOrganisationEnd(int i, int end, int demonym) {
        return end > i + demonym
                && words.organisationWords.contains(text.token(end - 1).form())
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

    boolean isNameLike(int i) {
        Token token = text.token(i);
        return token.isWord()
                && token.isCapitalised()
                && !NO_NAMES.contains(token.form())
                && !CalendarWords.contains(token.form())
                && !words.isCompound(token.form());
    }

    int endOfRun(int from, int limit) {
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
                    && isOrganisationWord(end)) {
                end += 3;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean gapOk(int i) {
        return text.token(i).start() - text.token(i - 1).end() <= 1
                || text.raw().substring(text.token(i - 1).end(), text.token(i).start()).isBlank();
    }

    private boolean joins(int from, int at) {
        String form = text.token(at).form();
        if (PARTICLES.contains(form) || form.equals("&")) {
            return true;
        }
        return (form.equals("of") || form.equals("for"))
                && isOrganisationWord(at)
                && !isTitleRun(from, at);
    }

    private boolean isTitleRun(int from, int at) {
        return Titles.lengthBefore(text, at, from) > 0;
    }

    private boolean isOrganisationWord(int to) {
        return words.organisationWords.contains(text.token(to - 1).form());
    }

    /** Leaves out an ordinary word that is capitalised only because a sentence begins. */
    int skipOrdinaryStart(int from, int to, Sentence sentence) {
        int i = from;
        while (i < to && startsSentence(i, sentence)) {
            String form = text.token(i).form();
            String lower = text.token(i).lower();
            boolean common = words.ordinary.contains(lower) || lowerForms.contains(lower);
            if (!common) {
                return i;
            }
            Gazetteer.Match match = words.gazetteer.longest(text, i, to);
            if (match != null && (match.to() > i + 1 || !lowerForms.contains(lower))) {
                return i;
            }
            if (to - i > 1
                    && (GivenNames.contains(form) && !lowerForms.contains(lower)
                            || words.organisationWords.contains(text.token(to - 1).form())
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
}
