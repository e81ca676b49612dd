package org.cuttings.search.highlight;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds words, and words in a row, in a text of which only those are analysed that begin with the
 * same letter. A word never goes beyond white space, so the text is cut there and each piece is
 * looked at by itself, see {@link Stems}; what comes out is the same as if all of it had been
 * analysed.
 */
final class WordScan {

    /** Stands for all letters beyond ASCII, and for signs that become letters. */
    private static final long OTHER = 1L << 63;

    private static final long SPACE = 1L << 62;

    /** What stands for each letter, digit and space of ASCII, be it a capital or not. */
    private static final long[] BITS = new long[0x80];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            BITS[c] = BITS[Character.toUpperCase(c)] = 1L << c - 'a';
        }
        for (char c = '0'; c <= '9'; c++) {
            BITS[c] = 1L << 26 + c - '0';
        }
        for (char c = 0; c <= ' '; c++) {
            BITS[c] = Character.isWhitespace(c) ? SPACE : 0;
        }
    }

    private final String text;
    private final char[] chars;
    private final Stems stems;

    WordScan(String text, Stems stems) {
        this.text = text;
        this.chars = text.toCharArray();
        this.stems = stems;
    }

    /** Where words stand, in UTF-16 units. */
    record Place(int start, int end) {}

    /**
     * Where these words stand in a row, each time from the first to the last.
     *
     * @param row at least one word, as {@link Stems#row} gives it
     */
    List<Place> find(List<String> row) {
        List<Place> found = new ArrayList<>();
        String first = row.get(0);
        Pieces pieces = new Pieces(first.charAt(0), 0);
        while (pieces.next()) {
            List<Stems.Word> words = pieces.words();
            for (int k = 0; k < words.size(); k++) {
                int end = words.get(k).is(first) ? end(row, pieces, k) : 0;
                if (end > 0) {
                    found.add(new Place(pieces.start + words.get(k).start(), end));
                }
            }
        }
        return found;
    }

    /** The end of the row that begins with this word; 0 if another one comes in between. */
    private int end(List<String> row, Pieces first, int word) {
        int start = first.start;
        List<Stems.Word> words = first.words();
        Pieces following = new Pieces(first.end);
        int k = word;
        int end = 0;
        for (String form : row) {
            while (k == words.size() && following.next()) {
                start = following.start;
                words = following.words();
                k = 0;
            }
            if (k == words.size() || !words.get(k).is(form)) {
                return 0;
            }
            end = start + words.get(k++).end();
        }
        return end;
    }

    /**
     * Where a word begins so in one of its forms.
     *
     * @param beginning not empty, as {@link Stems#beginning} gives it
     */
    Set<Place> beginning(String beginning) {
        Set<Place> found = new LinkedHashSet<>();
        Pieces pieces = new Pieces(beginning.charAt(0), 0);
        while (pieces.next()) {
            for (Stems.Word word : pieces.words()) {
                if (word.form().startsWith(beginning)) {
                    found.add(new Place(pieces.start + word.start(), pieces.start + word.end()));
                }
            }
        }
        return found;
    }

    /** What stands between two stretches of white space, one after the other. */
    private final class Pieces {

        /** What stands for the letters with one of which a word of a piece must begin. */
        private final long letters;

        private int start;
        private int end;

        /** Those that may have a word with this first letter, from a place on. */
        Pieces(char letter, int from) {
            this.letters = bit(letter) | OTHER;
            this.end = from;
        }

        /** All from a place on. */
        Pieces(int from) {
            this.letters = 0;
            this.end = from;
        }

        boolean next() {
            int i = end;
            while (i < chars.length) {
                while (i < chars.length && bit(chars[i]) == SPACE) {
                    i++;
                }
                start = i;
                boolean wanted = letters == 0;
                boolean within = false;
                for (; i < chars.length; i++) {
                    long bit = bit(chars[i]);
                    if (bit == SPACE) {
                        break;
                    }
                    boolean word = bit != 0 && bit != OTHER;
                    wanted |= !(within && word) && (bit & letters) != 0;
                    within = word;
                }
                if (wanted && i > start) {
                    end = i;
                    return true;
                }
            }
            return false;
        }

        /** The words of this piece, whose places are counted from its start. */
        List<Stems.Word> words() {
            return stems.of(text.substring(start, end));
        }
    }

    /** What stands for a sign; none for those of ASCII that are neither letter nor space. */
    private static long bit(char c) {
        return c < BITS.length ? BITS[c] : Character.isWhitespace(c) ? SPACE : OTHER;
    }
}
