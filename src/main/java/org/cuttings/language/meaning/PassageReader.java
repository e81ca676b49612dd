package org.cuttings.language.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into passages of about equal length and tells what each means. The model is loaded
 * when it is first needed.
 */
public final class PassageReader implements AutoCloseable {

    /** What the vectors are made by: the model, and the state of the rules that cut passages. */
    public static final String VERSION = "all-minilm-l6-v2-q/1";

    /** How many numbers the vector of a passage has, each of one byte. */
    public static final int DIMENSIONS = SentenceModel.DIMENSIONS;

    /** In word pieces, about 85 words: short enough to mean one thing. */
    private static final int LONGEST = 120;

    /** What comes after them in a long article has its like before. */
    private static final int MOST = 12;

    private static final int LONGEST_QUESTION = SentenceModel.LONGEST - 2;

    /** The components of a vector are seldom larger than 0.3; the few that are do not matter. */
    private static final float SCALE = 127 / 0.3f;

    private static final Pattern WORD = Pattern.compile("\\S+");

    private @Nullable SentenceModel loaded;

    private synchronized SentenceModel model() {
        SentenceModel model = loaded;
        if (model == null) {
            model = SentenceModel.load();
            loaded = model;
        }
        return model;
    }

    /**
     * What a question means.
     *
     * @return {@link #DIMENSIONS} numbers from -127 to 127
     */
    public byte[] question(String words) {
        int[] pieces = pieces(words);
        return vector(Arrays.copyOf(pieces, Math.min(pieces.length, LONGEST_QUESTION)));
    }

    /**
     * The passages of a text in its order; none of a text without words.
     *
     * @param title stands before the first passage, which often leaves out what it says
     */
    public List<Passage.Part> passages(String title, String text) {
        SentenceModel model = model();
        CodePoints positions = new CodePoints(text);
        List<int[]> pieces = new ArrayList<>();
        List<int[]> bounds = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        int total = 0;
        while (words.find() && total < MOST * LONGEST) {
            int[] of = model.pieces(words.group());
            pieces.add(of);
            bounds.add(new int[] {words.start(), words.end()});
            total += of.length;
        }
        int[] before = pieces(title);
        int most = Math.min(before.length, LONGEST);
        int count = Math.max(1, (total + LONGEST - 1) / LONGEST);
        int length = (total + count - 1) / count;
        List<Passage.Part> passages = new ArrayList<>();
        int from = 0;
        while (from < pieces.size()) {
            int to = from;
            IntStream.Builder row = IntStream.builder();
            if (from == 0) {
                Arrays.stream(before, 0, most).forEach(row::add);
            }
            int used = 0;
            while (to < pieces.size() && (used < length || to == from)) {
                for (int i = 0; i < pieces.get(to).length && used < LONGEST; i++) {
                    row.add(pieces.get(to)[i]);
                    used++;
                }
                to++;
            }
            passages.add(
                    new Passage.Part(
                            positions.span(bounds.get(from)[0], bounds.get(to - 1)[1]),
                            vector(row.build().toArray())));
            from = to;
        }
        return passages;
    }

    private int[] pieces(String text) {
        SentenceModel model = model();
        return WORD.matcher(text)
                .results()
                .flatMapToInt(word -> Arrays.stream(model.pieces(word.group())))
                .toArray();
    }

    private byte[] vector(int[] pieces) {
        float[] vector = model().vector(pieces);
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(vector[i] * SCALE)));
        }
        return bytes;
    }

    @Override
    public synchronized void close() {
        SentenceModel model = loaded;
        if (model != null) {
            model.close();
            loaded = null;
        }
    }
}
