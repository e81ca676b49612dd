package org.cuttings.search.query;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.search.query.Words.Kind;
import org.cuttings.search.query.Words.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads one term after the other: words, "phrases", prefix*, fuzzy~, "near words"~5, each perhaps
 * behind a qualifier such as speaker: or before:.
 */
final class TermReader {

    private static final Set<String> TEXTS =
            Set.of(
                    "speaker",
                    "entity",
                    "person",
                    "org",
                    "place",
                    "source",
                    "byline",
                    "section",
                    "headline",
                    "lang",
                    "has");
    private static final Set<String> DATES = Set.of("before", "after", "on");
    private static final String MARKS = "\"“”„«»";
    private static final Pattern FUZZY = Pattern.compile(".+~[0-2]?");
    private static final Pattern UNKNOWN = Pattern.compile("(\\p{L}{2,20}):(?!//).+");
    private static final int NEAR = 5;
    private static final int FARTHEST = 100;

    private final String text;
    private final Set<String> notes;
    private int at;

    TermReader(String text, Set<String> notes) {
        this.text = text;
        this.notes = notes;
    }

    boolean more() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    boolean at(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    boolean skip(char sign) {
        boolean there = more() && at(sign);
        if (there) {
            at++;
        }
        return there;
    }

    boolean skipWord(String word) {
        int end = at + word.length();
        boolean there =
                text.startsWith(word, at) && (end == text.length() || isBorder(text.charAt(end)));
        if (there) {
            at = end;
        }
        return there;
    }

    /** Passes a qualifier that stands before a group or quoted words, such as same:( or same:". */
    boolean skipQualifier(String name) {
        int end = at + name.length() + 1;
        boolean there =
                end < text.length()
                        && text.regionMatches(true, at, name + ":", 0, name.length() + 1)
                        && (text.charAt(end) == '(' || MARKS.indexOf(text.charAt(end)) >= 0);
        if (there) {
            at = end;
        }
        return there;
    }

    /** Passes a minus, plus or exclamation mark that stands right before a term. */
    boolean skipMinus() {
        boolean sign = at('-') || at('+') || at('!');
        if (sign && at + 1 < text.length() && !isSpace(text.charAt(at + 1))) {
            return text.charAt(at++) != '+';
        }
        return false;
    }

    /** The next term; null where what stands there says nothing. */
    @Nullable Term next() {
        String qualifier = qualifier();
        boolean quoted = at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0;
        Term term = quoted ? quoted(qualifier) : bare(qualifier);
        return term != null && qualifier != null && DATES.contains(qualifier)
                ? period(qualifier, term.text())
                : term;
    }

    private @Nullable String qualifier() {
        int colon = text.indexOf(':', at);
        if (colon <= at || colon + 1 >= text.length() || isSpace(text.charAt(colon + 1))) {
            return null;
        }
        String name = text.substring(at, colon).toLowerCase(Locale.ROOT);
        if (TEXTS.contains(name) || DATES.contains(name)) {
            at = colon + 1;
            return name;
        }
        return null;
    }

    private @Nullable Term quoted(@Nullable String qualifier) {
        int start = ++at;
        while (at < text.length() && MARKS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String inside = text.substring(start, at).strip();
        if (at == text.length()) {
            notes.add("A quotation mark without its partner was left out.");
            at = start;
            return says(inside) ? bare(qualifier) : null;
        }
        at++;
        int distance = distance();
        if (!says(inside)) {
            return null;
        }
        return new Term(distance > 0 ? Kind.NEAR : Kind.PHRASE, qualifier, inside, distance);
    }

    private int distance() {
        if (!at('~')) {
            return 0;
        }
        int start = ++at;
        while (at < text.length() && isDigit(text.charAt(at)) && at - start < 3) {
            at++;
        }
        return at == start ? NEAR : Math.min(FARTHEST, Integer.parseInt(text.substring(start, at)));
    }

    private @Nullable Term bare(@Nullable String qualifier) {
        int start = at;
        while (at < text.length()
                && !isBorder(text.charAt(at))
                && (at == start || MARKS.indexOf(text.charAt(at)) < 0)) {
            at++;
        }
        if (at == start && at < text.length() && !isSpace(text.charAt(at))) {
            at++;
            return null;
        }
        String word = text.substring(start, at);
        if (!says(word)) {
            return null;
        }
        if (qualifier == null && UNKNOWN.matcher(word).matches()) {
            notes.add("\"" + word + "\" was read as words.");
        }
        if (word.indexOf('*') == word.length() - 1) {
            return new Term(Kind.PREFIX, qualifier, word.substring(0, word.length() - 1), 0);
        }
        if (FUZZY.matcher(word).matches()) {
            return new Term(Kind.FUZZY, qualifier, word.substring(0, word.lastIndexOf('~')), 0);
        }
        return new Term(Kind.WORD, qualifier, word, 0);
    }

    private Term period(String qualifier, String date) {
        if (Period.parse(date).isPresent()) {
            return new Term(Kind.PERIOD, qualifier, date, 0);
        }
        notes.add(
                qualifier
                        + ":"
                        + date
                        + " was read as words; a date looks like 2018, 2018-05 or 2018-05-23.");
        return new Term(Kind.WORD, null, date, 0);
    }

    private static boolean says(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isBorder(char c) {
        return isSpace(c) || c == '(' || c == ')';
    }
}
