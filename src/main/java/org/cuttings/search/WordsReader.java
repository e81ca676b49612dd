package org.cuttings.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.search.Words.Clause;
import org.cuttings.search.Words.Kind;
import org.cuttings.search.Words.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody typed: words, "phrases", -not, OR, prefix*, fuzzy~, "near words"~5 and
 * qualifiers such as speaker: and before:. Whatever is typed has a meaning; where it is not the
 * obvious one, {@link Words#interpretation()} tells it.
 */
final class WordsReader {

    static final Set<String> TEXT_QUALIFIERS =
            Set.of(
                    "speaker",
                    "person",
                    "org",
                    "place",
                    "source",
                    "byline",
                    "section",
                    "headline",
                    "lang",
                    "has");
    private static final Set<String> DATE_QUALIFIERS = Set.of("before", "after", "on");
    private static final int LONGEST = 2_000;
    private static final int MOST = 40;
    private static final String OPENING = "\"“”„«»";

    private final String text;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int at;

    private WordsReader(String text) {
        this.text = text;
    }

    static Words read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return new Words(List.of(), null);
        }
        String clean = typed.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Co}]", " ");
        WordsReader reader =
                new WordsReader(clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean);
        if (clean.length() > LONGEST) {
            reader.notes.add("Only the first " + LONGEST + " characters were searched for.");
        }
        return reader.words();
    }

    private Words words() {
        boolean or = false;
        boolean not = false;
        while (skipSpace()) {
            if (clauses.size() >= MOST) {
                notes.add("Only the first " + MOST + " words were searched for.");
                break;
            }
            if (keyword("OR") || keyword("|")) {
                or = true;
            } else if (keyword("NOT")) {
                not = true;
            } else if (!keyword("AND")) {
                Term term = term();
                if (term != null) {
                    add(not ? term.negated() : term, or);
                    or = false;
                    not = false;
                }
            }
        }
        if (or && !clauses.isEmpty()) {
            notes.add("OR at the end was left out.");
        }
        if (!clauses.isEmpty() && clauses.stream().allMatch(c -> c.anyOf().get(0).not())) {
            notes.add("All articles without these words.");
        }
        return new Words(List.copyOf(clauses), notes.isEmpty() ? null : String.join(" ", notes));
    }

    private void add(Term term, boolean or) {
        if (or && !clauses.isEmpty()) {
            Clause last = clauses.remove(clauses.size() - 1);
            List<Term> anyOf = new ArrayList<>(last.anyOf());
            anyOf.add(term);
            clauses.add(new Clause(List.copyOf(anyOf)));
        } else {
            clauses.add(new Clause(List.of(term)));
        }
    }

    private boolean skipSpace() {
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at))
                        || Character.isSpaceChar(text.charAt(at))
                        || text.charAt(at) == '('
                        || text.charAt(at) == ')')) {
            at++;
        }
        return at < text.length();
    }

    private boolean keyword(String word) {
        int end = at + word.length();
        if (text.startsWith(word, at)
                && (end == text.length() || Character.isWhitespace(text.charAt(end)))) {
            at = end;
            return true;
        }
        return false;
    }

    private @Nullable Term term() {
        boolean not = false;
        if (text.charAt(at) == '-' || text.charAt(at) == '+' || text.charAt(at) == '!') {
            not = text.charAt(at) != '+';
            at++;
            if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                return null;
            }
        }
        String qualifier = qualifier();
        Term term = OPENING.indexOf(text.charAt(at)) >= 0 ? quoted(qualifier) : bare(qualifier);
        if (term != null && qualifier != null && DATE_QUALIFIERS.contains(qualifier)) {
            term = period(qualifier, term.text());
        }
        return term == null ? null : not ? term.negated() : term;
    }

    private @Nullable String qualifier() {
        int colon = text.indexOf(':', at);
        if (colon < 0 || colon == at || colon + 1 >= text.length()) {
            return null;
        }
        String name = text.substring(at, colon).toLowerCase(Locale.ROOT);
        if ((TEXT_QUALIFIERS.contains(name) || DATE_QUALIFIERS.contains(name))
                && !Character.isWhitespace(text.charAt(colon + 1))) {
            at = colon + 1;
            return name;
        }
        return null;
    }

    private @Nullable Term quoted(@Nullable String qualifier) {
        int start = ++at;
        int end = start;
        while (end < text.length() && OPENING.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String inside = text.substring(start, end).strip();
        if (end == text.length()) {
            notes.add("A quotation mark without its partner was left out.");
            at = end;
            return inside.isEmpty() ? null : new Term(Kind.WORD, qualifier, inside, 0, false);
        }
        at = end + 1;
        int distance = distance();
        if (inside.isEmpty()) {
            return null;
        }
        return distance > 0
                ? new Term(Kind.NEAR, qualifier, inside, distance, false)
                : new Term(Kind.PHRASE, qualifier, inside, 0, false);
    }

    private int distance() {
        if (at < text.length() && text.charAt(at) == '~') {
            int start = ++at;
            while (at < text.length() && Character.isDigit(text.charAt(at)) && at - start < 3) {
                at++;
            }
            return at == start ? 5 : Math.min(100, Integer.parseInt(text.substring(start, at)));
        }
        return 0;
    }

    private @Nullable Term bare(@Nullable String qualifier) {
        int start = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && !Character.isSpaceChar(text.charAt(at))
                && text.charAt(at) != '('
                && text.charAt(at) != ')'
                && OPENING.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        if (word.endsWith("*") && word.indexOf('*') == word.length() - 1) {
            return new Term(Kind.PREFIX, qualifier, word.substring(0, word.length() - 1), 0, false);
        }
        if (word.matches(".+~[0-2]?")) {
            return new Term(
                    Kind.FUZZY, qualifier, word.substring(0, word.lastIndexOf('~')), 0, false);
        }
        return new Term(Kind.WORD, qualifier, word, 0, false);
    }

    private Term period(String qualifier, String date) {
        if (Period.read(date) != null) {
            return new Term(Kind.PERIOD, qualifier, date, 0, false);
        }
        notes.add(
                qualifier
                        + ":"
                        + date
                        + " was read as words; a date looks like 2018, 2018-05 or"
                        + " 2018-05-23.");
        return new Term(Kind.WORD, null, date, 0, false);
    }
}
