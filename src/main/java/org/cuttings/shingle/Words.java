package org.cuttings.shingle;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Set;

/**
 * The words of a text as numbers, whatever their accents, capitals and punctuation. Scripts that
 * put no spaces between words are read by overlapping pairs of characters instead.
 *
 * @param all the words in their order
 * @param figures those that begin with a digit, sorted, each as often as it stands there
 */
public record Words(long[] all, long[] figures) {

    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    /** The offset basis and prime of FNV-1a for 64 bits. */
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    public static Words of(String text) {
        return new Reader(text).read();
    }

    /** Spreads a number over all 64 bits, so that its order tells nothing (MurmurHash3). */
    static long spread(long number) {
        long h = number;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    /** Reads one text from its beginning to its end. */
    private static final class Reader {

        private final String text;
        private final long[] words;
        private final long[] figures;
        private int wordCount;
        private int figureCount;
        private long word = BASIS;
        private boolean within;
        private boolean figure;
        private int before;

        Reader(String text) {
            this.text = Normalizer.normalize(text, Normalizer.Form.NFKD);
            this.words = new long[this.text.length()];
            this.figures = new long[this.text.length()];
        }

        Words read() {
            text.codePoints().forEach(this::next);
            end();
            Arrays.sort(figures, 0, figureCount);
            return new Words(Arrays.copyOf(words, wordCount), Arrays.copyOf(figures, figureCount));
        }

        private void next(int c) {
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                return;
            }
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && c > 0xDFF && WITHOUT_SPACES.contains(UnicodeScript.of(c))) {
                end();
                if (before != 0) {
                    words[wordCount++] = spread((BASIS ^ before) * PRIME ^ c);
                }
                before = c;
                return;
            }
            before = 0;
            if (letter) {
                figure = within ? figure : Character.isDigit(c);
                within = true;
                word = (word ^ Character.toLowerCase(c)) * PRIME;
            } else {
                end();
            }
        }

        private void end() {
            if (within) {
                words[wordCount++] = spread(word);
                if (figure) {
                    figures[figureCount++] = spread(word);
                }
            }
            word = BASIS;
            within = false;
            figure = false;
        }
    }
}
