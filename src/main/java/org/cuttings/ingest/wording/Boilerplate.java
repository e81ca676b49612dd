package org.cuttings.ingest.wording;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the lines that newspapers print around articles: buttons, adverts, links to others. */
public final class Boilerplate {

    private static final int LONGEST = 300;
    private static final int LONGEST_LEGAL = 600;
    private static final int LONGEST_PHRASE = 4;
    private static final Map<String, List<String>> LISTS = WordList.sections("lines.txt");
    private static final Set<String> BUTTONS = new HashSet<>(list("words"));
    private static final Pattern WHOLE = anyOf("whole");
    private static final Pattern START = anyOf("start");
    private static final Pattern LEGAL = anyOf("legal");

    /** Sought at the beginning of words alone, which is many times faster. */
    private static final Pattern WITHIN =
            Pattern.compile("(?:(?<!\\p{L})|(?=\\p{Lo}))" + anyOf("within").pattern());

    private static final Pattern END = anyOf("end");
    private static final Pattern READING = anyOf("reading");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;|/·•:()\\[\\]]+");

    private Boilerplate() {}

    /** Whether the line belongs to the page rather than to the article. */
    public static boolean matches(String line) {
        if (line.length() > LONGEST_LEGAL) {
            return false;
        }
        String text = normal(line);
        if (LEGAL.matcher(text).lookingAt()) {
            return true;
        }
        if (line.length() > LONGEST) {
            return false;
        }
        return isButtons(text)
                || WHOLE.matcher(text).matches()
                || READING.matcher(text).matches()
                || START.matcher(text).lookingAt()
                || WITHIN.matcher(text).find();
    }

    /** Whether the line is a heading under which no part of the article follows. */
    public static boolean endsArticle(String line) {
        return line.length() <= 160 && END.matcher(normal(line)).matches();
    }

    /** Whether the line tells how long the article takes to read, and nothing else. */
    public static boolean isReadingTime(String line) {
        return line.length() <= 60 && READING.matcher(normal(line)).matches();
    }

    /** Whether the line is made of the words on buttons alone, such as "Share Tweet 12". */
    public static boolean isButtons(String line) {
        String[] words = BETWEEN_WORDS.split(line.toLowerCase(Locale.ROOT).strip());
        int at = 0;
        while (at < words.length) {
            int taken = buttonAt(words, at);
            if (taken == 0) {
                return false;
            }
            at += taken;
        }
        return true;
    }

    private static int buttonAt(String[] words, int at) {
        for (int length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
            String phrase = String.join(" ", List.of(words).subList(at, at + length));
            if (BUTTONS.contains(phrase)) {
                return length;
            }
        }
        String word = words[at];
        return at > 0 && word.chars().noneMatch(Character::isLetter) ? 1 : 0;
    }

    private static String normal(String line) {
        return line.toLowerCase(Locale.ROOT).replace('\u00a0', ' ').replace('’', '\'').strip();
    }

    static Pattern anyOf(String section) {
        return Pattern.compile("(?:" + String.join("|", list(section)) + ")");
    }

    private static List<String> list(String section) {
        return LISTS.getOrDefault(section, List.of());
    }
}
