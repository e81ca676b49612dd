package org.cuttings.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts text into words and marks. "Syria's" becomes "Syria" and "'s"; "al-Assad", "U.S." and
 * "1,500" stay whole.
 */
final class Tokeniser {

    /** Abbreviations that keep their full stop, without it. */
    static final Set<String> ABBREVIATIONS =
            Set.of(
                    ("Mr Mrs Ms Dr Prof Gen Sen Rep Gov Lt Col Capt Cpl Sgt Maj Adm Cmdr Brig Hon Rev"
                                    + " Fr St Jr Sr Messrs Mme Mlle Msgr Supt Insp Pres Sec Atty Det"
                                    + " Inc Corp Co Ltd Bros vs No Jan Feb Mar Apr Jun Jul Aug Sep"
                                    + " Sept Oct Nov Dec Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill"
                                    + " Ind Kan Ky La Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn"
                                    + " Tex Vt Va Wash Wis Wyo Mt Ft Ave Blvd etc")
                            .split(" "));

    private static final int LONGEST_WORD = 200;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokeniser(String text) {
        this.text = text;
    }

    static List<Token> cut(String text) {
        Tokeniser tokeniser = new Tokeniser(text);
        tokeniser.cut();
        return tokeniser.tokens;
    }

    private void cut() {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            if (isSpace(c)) {
                i += width;
            } else if (isWordPart(c)) {
                i = word(i);
            } else {
                i = mark(i, c, width);
            }
        }
    }

    private int mark(int start, int c, int width) {
        int end = start + width;
        boolean groups = c == '.' || c == '-' || c == '`' || c == '\'';
        while (groups && end < text.length() && text.charAt(end) == c && end - start < 3) {
            end++;
        }
        add(start, end);
        return end;
    }

    private int word(int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_WORD) {
            int c = text.codePointAt(end);
            if (isWordPart(c)) {
                end += Character.charCount(c);
            } else if (joins(start, end)) {
                end++;
            } else {
                break;
            }
        }
        end = withFullStop(start, end);
        int possessive = possessive(start, end);
        add(start, possessive);
        if (possessive < end) {
            add(possessive, end);
        }
        return end;
    }

    /** Whether the mark at {@code i} holds two parts of a word together. */
    private boolean joins(int start, int i) {
        if (i + 1 >= text.length() || !isWordPart(text.codePointAt(i + 1))) {
            return false;
        }
        char c = text.charAt(i);
        boolean digits =
                Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
        return switch (c) {
            case '-', '\u2010', '\u2011', '\'', '\u2019', '&', '_', '@' -> true;
            case '.' -> digits || isInitials(start, i) || isDomain(start, i);
            case ',', ':' -> digits;
            default -> false;
        };
    }

    /** Whether the letters before {@code i} are single ones, as in "U.S". */
    private boolean isInitials(int start, int i) {
        return Character.isLetter(text.charAt(i - 1))
                && (i - 1 == start || text.charAt(i - 2) == '.' || text.charAt(i - 2) == '-')
                && Character.isLetter(text.charAt(i + 1));
    }

    private boolean isDomain(int start, int i) {
        return text.startsWith("com", i + 1)
                || text.startsWith("org", i + 1)
                || text.startsWith("net", i + 1)
                || text.startsWith("www", start);
    }

    private int withFullStop(int start, int end) {
        if (end >= text.length() || text.charAt(end) != '.') {
            return end;
        }
        boolean initials =
                Character.isUpperCase(text.charAt(end - 1))
                        && (end - 1 == start || text.charAt(end - 2) == '.');
        boolean latin = end - start == 3 && text.charAt(start + 1) == '.';
        String form = text.substring(start, end);
        return initials && !form.equals("I") || latin || ABBREVIATIONS.contains(form)
                ? end + 1
                : end;
    }

    private int possessive(int start, int end) {
        if (end - start > 2 && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')) {
            char c = text.charAt(end - 2);
            return c == '\'' || c == '\u2019' ? end - 2 : end;
        }
        return end;
    }

    private void add(int start, int end) {
        tokens.add(new Token(start, end, text.substring(start, end)));
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || c == '\u200B';
    }
}
