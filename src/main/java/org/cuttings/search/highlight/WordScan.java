package org.cuttings.search.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Finds words, and words in a row, in a text of which only those are analysed that begin with the
 * same letter. A word never goes beyond white space, so the text is cut there and each piece is
 * looked at by itself; what comes out is the same as if all of it had been analysed.
 */
final class WordScan {

    private static final String FIELD = "text";

    /** Stands for all letters beyond ASCII, and for signs that become letters. */
    private static final long OTHER = 1L << 63;

    private final String text;
    private final Analyzer analyser;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * @param analyser gives one word for each place
     */
    WordScan(String text, Analyzer analyser) {
        this.text = text;
        this.analyser = analyser;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (space && start >= 0) {
                pieces.add(new Piece(start, i, letters(start, i)));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
    }

    /** A word as it is sought, and where it stands, in UTF-16 units. */
    record Word(String form, int start, int end) {}

    /** What stands between two stretches of white space. */
    private final class Piece {

        private final int start;
        private final int end;
        private final long letters;
        private @Nullable List<Word> words;

        Piece(int start, int end, long letters) {
            this.start = start;
            this.end = end;
            this.letters = letters;
        }

        boolean mayHave(long letter) {
            return (letters & (letter | OTHER)) != 0;
        }

        List<Word> words() {
            List<Word> known = words;
            if (known == null) {
                known = analysed(analyser, text.substring(start, end), start);
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
            char c = text.charAt(i);
            boolean word = Character.isLetterOrDigit(c);
            if (c >= 0x80) {
                letters |= OTHER;
            } else if (word && !within) {
                letters |= bit(c);
            }
            within = word;
        }
        return letters;
    }

    private static long bit(char c) {
        char lower = Character.toLowerCase(c);
        return lower >= 'a' && lower <= 'z'
                ? 1L << lower - 'a'
                : lower >= '0' && lower <= '9' ? 1L << 26 + lower - '0' : OTHER;
    }

    /** The words of a query; null where two stand in one place or a place has none. */
    static @Nullable List<String> row(String words, Analyzer analyser) {
        List<Word> row = analysed(analyser, words, 0);
        return row.stream().anyMatch(word -> word.form().isEmpty())
                ? null
                : row.stream().map(Word::form).toList();
    }

    private static List<Word> analysed(Analyzer analyser, String text, int offset) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyser.tokenStream(FIELD, text)) {
            CharTermAttribute form = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute at = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(
                        new Word(
                                step.getPositionIncrement() == 1 ? form.toString() : "",
                                offset + at.startOffset(),
                                offset + at.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            // nothing is read but memory
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /**
     * Where these words stand in a row, each time from the first to the last.
     *
     * @param row at least one word, as {@link #row} gives it
     */
    List<Word> find(List<String> row) {
        List<Word> found = new ArrayList<>();
        String first = row.get(0);
        long letter = bit(first.charAt(0));
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.mayHave(letter)) {
                List<Word> words = piece.words();
                for (int k = 0; k < words.size(); k++) {
                    Word word = words.get(k);
                    Word last = word.form().equals(first) ? last(row, i, k) : null;
                    if (last != null) {
                        found.add(new Word(first, word.start(), last.end()));
                    }
                }
            }
        }
        return found;
    }

    /** The last word of the row that begins here; null if another word comes in between. */
    private @Nullable Word last(List<String> row, int piece, int word) {
        int at = piece;
        int k = word;
        Word last = null;
        for (String form : row) {
            while (at < pieces.size() && k == pieces.get(at).words().size()) {
                at++;
                k = 0;
            }
            if (at == pieces.size() || !pieces.get(at).words().get(k).form().equals(form)) {
                return null;
            }
            last = pieces.get(at).words().get(k++);
        }
        return last;
    }
}
