package org.cuttings.language.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cuts a word into the pieces a language model knows. Follows the uncased tokenizer of BERT: the
 * word goes to lower case, loses its accents, is parted at punctuation and Chinese characters, and
 * each part is then cut greedily into the longest pieces of the vocabulary (Schuster and Nakajima,
 * "Japanese and Korean voice search", 2012; Devlin et al., "BERT", 2019).
 */
public final class WordPiece {

    private static final String CONTINUED = "##";

    /** As in the original: longer parts are taken for no words. In code points. */
    private static final int LONGEST_PART = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    /**
     * @throws IllegalArgumentException if a special piece is missing
     */
    public WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.unknown = special("[UNK]");
        this.start = special("[CLS]");
        this.end = special("[SEP]");
    }

    /** Reads a vocabulary with one piece a line, numbered from 0. */
    public static WordPiece read(InputStream in) throws IOException {
        Map<String, Integer> pieces = new HashMap<>();
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            pieces.put(line, pieces.size());
        }
        return new WordPiece(pieces);
    }

    private int special(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException(
                    "The vocabulary must have the piece " + piece + " on a line of its own");
        }
        return id;
    }

    public int size() {
        return vocabulary.size();
    }

    /** The piece that opens every text. */
    public int start() {
        return start;
    }

    /** The piece that closes every text. */
    public int end() {
        return end;
    }

    /** Numbers of the word's pieces, at least one. */
    public int[] pieces(String word) {
        IntStream.Builder pieces = IntStream.builder();
        int[] letters = plain(word).codePoints().toArray();
        int from = 0;
        for (int i = 0; i <= letters.length; i++) {
            if (i == letters.length || standsAlone(letters[i])) {
                part(letters, from, i, pieces);
                part(letters, i, Math.min(i + 1, letters.length), pieces);
                from = i + 1;
            }
        }
        int[] found = pieces.build().toArray();
        return found.length > 0 ? found : new int[] {unknown};
    }

    private void part(int[] letters, int from, int to, IntStream.Builder pieces) {
        if (to - from > LONGEST_PART) {
            pieces.add(unknown);
            return;
        }
        IntStream.Builder cut = IntStream.builder();
        int at = from;
        while (at < to) {
            int next = to;
            Integer piece = null;
            while (piece == null && next > at) {
                String letterGroup = new String(letters, at, next - at);
                piece = vocabulary.get(at > from ? CONTINUED + letterGroup : letterGroup);
                next -= piece == null ? 1 : 0;
            }
            if (piece == null) {
                pieces.add(unknown);
                return;
            }
            cut.add(piece);
            at = next;
        }
        cut.build().forEach(pieces::add);
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return lower;
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> !isDropped(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isDropped(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE ->
                    true;
            default -> c == 0xfffd || Character.isWhitespace(c) || Character.isSpaceChar(c);
        };
    }

    private static boolean standsAlone(int c) {
        return c < 0x80
                ? c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c)
                : isPunctuation(c) || Character.isIdeographic(c);
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }
}
