package org.cuttings.search.highlight;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds words, and words in a row, in a text of which only those are analysed that begin with the
 * same letter. A word never goes beyond white space, so the text is cut there and each piece is
 * looked at by itself, see {@link Stems}; what comes out is the same as if all of it had been
 * analysed.
 */
final class WordScan {

    /** Stands for all letters beyond ASCII, and for signs that become letters. */
    private static final long OTHER = 1L << 63;

    /** What stands for each letter and digit of ASCII, be it a capital or not. */
    private static final long[] BITS = new long[0x80];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            BITS[c] = BITS[Character.toUpperCase(c)] = 1L << c - 'a';
        }
        for (char c = '0'; c <= '9'; c++) {
            BITS[c] = 1L << 26 + c - '0';
        }
    }

    private final String text;
    private final Stems stems;
    private final List<Piece> pieces = new ArrayList<>();

    WordScan(String text, Stems stems) {
        this.text = text;
        this.stems = stems;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || isSpace(text.charAt(i));
            if (space && start >= 0) {
                pieces.add(new Piece(start, i, letters(start, i)));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' ? Character.isWhitespace(c) : c >= 0x80 && Character.isWhitespace(c);
    }

    /** Where words stand, in UTF-16 units. */
    record Place(int start, int end) {}

    /** What stands between two stretches of white space. */
    private final class Piece {

        private final int start;
        private final int end;
        private final long letters;
        private @Nullable List<Stems.Word> words;

        Piece(int start, int end, long letters) {
            this.start = start;
            this.end = end;
            this.letters = letters;
        }

        boolean mayHave(long letter) {
            return (letters & (letter | OTHER)) != 0;
        }

        /** Its words, whose places are counted from its start. */
        List<Stems.Word> words() {
            List<Stems.Word> known = words;
            if (known == null) {
                known = stems.of(text.substring(start, end));
                words = known;
            }
            return known;
        }
    }

    /** The letters and digits with which words may begin here. */
    private long letters(int start, int end) {
        long letters = 0;
        boolean within = false;
        for (int i = start; i < end; i++) {
            long bit = bit(text.charAt(i));
            boolean word = bit != 0 && bit != OTHER;
            if (!within || !word) {
                letters |= bit;
            }
            within = word;
        }
        return letters;
    }

    /** What stands for a letter or digit; none for other signs of ASCII. */
    private static long bit(char c) {
        return c < BITS.length ? BITS[c] : OTHER;
    }

    /**
     * Where these words stand in a row, each time from the first to the last.
     *
     * @param row at least one word, as {@link Stems#row} gives it
     */
    List<Place> find(List<String> row) {
        List<Place> found = new ArrayList<>();
        String first = row.get(0);
        long letter = bit(first.charAt(0));
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.mayHave(letter)) {
                List<Stems.Word> words = piece.words();
                for (int k = 0; k < words.size(); k++) {
                    int end = words.get(k).is(first) ? end(row, i, k) : 0;
                    if (end > 0) {
                        found.add(new Place(piece.start + words.get(k).start(), end));
                    }
                }
            }
        }
        return found;
    }

    /**
     * Where a word begins so in one of its forms.
     *
     * @param beginning not empty, as {@link Stems#beginning} gives it
     */
    Set<Place> beginning(String beginning) {
        Set<Place> found = new LinkedHashSet<>();
        long letter = bit(beginning.charAt(0));
        for (Piece piece : pieces) {
            if (piece.mayHave(letter)) {
                for (Stems.Word word : piece.words()) {
                    if (word.form().startsWith(beginning)) {
                        found.add(new Place(piece.start + word.start(), piece.start + word.end()));
                    }
                }
            }
        }
        return found;
    }

    /** The end of the row that begins here; 0 if another word comes in between. */
    private int end(List<String> row, int piece, int word) {
        int at = piece;
        int k = word;
        int end = 0;
        for (String form : row) {
            while (at < pieces.size() && k == pieces.get(at).words().size()) {
                at++;
                k = 0;
            }
            if (at == pieces.size() || !pieces.get(at).words().get(k).is(form)) {
                return 0;
            }
            end = pieces.get(at).start + pieces.get(at).words().get(k++).end();
        }
        return end;
    }
}
