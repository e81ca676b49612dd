package org.cuttings.language.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.cuttings.language.model.OnnxModel;
import org.cuttings.language.model.WordPiece;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a stretch of text into numbers that are alike where the meaning is: all-MiniLM-L6-v2
 * (Reimers and Gurevych, "Sentence-BERT", 2019) on ONNX Runtime. The vector of a text is the mean
 * of the vectors of its pieces. Safe to call from several threads.
 */
final class SentenceModel implements AutoCloseable {

    /** Numbers of one vector. */
    static final int DIMENSIONS = 384;

    /** Word pieces the model was trained on at once, with those that open and close a text. */
    static final int LONGEST = 256;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private final OnnxModel model;
    private final WordPiece wordPiece;

    private SentenceModel(byte[] model, byte[] tokenizer) {
        this.model = new OnnxModel(model);
        this.wordPiece = wordPiece(tokenizer);
    }

    /**
     * Loads the model that comes with the program.
     *
     * @throws LinkageError if this computer has no native ONNX Runtime
     */
    static SentenceModel load() {
        return new SentenceModel(bytes(MODEL), bytes(TOKENIZER));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = SentenceModel.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The model of meaning cannot be read", e);
        }
    }

    private static WordPiece wordPiece(byte[] tokenizer) {
        JsonNode known = new JsonMapper().readTree(tokenizer).get("model").get("vocab");
        Map<String, Integer> pieces = new HashMap<>();
        known.properties().forEach(piece -> pieces.put(piece.getKey(), piece.getValue().asInt()));
        return new WordPiece(pieces);
    }

    /** Numbers of the word's pieces, at least one. */
    int[] pieces(String word) {
        return wordPiece.pieces(word);
    }

    /**
     * The vector of these pieces, of length 1.
     *
     * @param pieces at most {@link #LONGEST} less two
     */
    float[] vector(int[] pieces) {
        int length = pieces.length + 2;
        long[] ids = new long[length];
        ids[0] = wordPiece.start();
        ids[length - 1] = wordPiece.end();
        for (int i = 0; i < pieces.length; i++) {
            ids[i + 1] = pieces[i];
        }
        long[] ones = new long[length];
        Arrays.fill(ones, 1);
        return mean(
                model.run(
                        Map.of(
                                "input_ids", ids,
                                "attention_mask", ones,
                                "token_type_ids", new long[length])));
    }

    private static float[] mean(float[][] rows) {
        float[] sum = new float[DIMENSIONS];
        for (float[] row : rows) {
            for (int i = 0; i < DIMENSIONS; i++) {
                sum[i] += row[i];
            }
        }
        double squares = 0;
        for (float each : sum) {
            squares += each * each;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < DIMENSIONS && length > 0; i++) {
            sum[i] /= length;
        }
        return sum;
    }

    @Override
    public void close() {
        model.close();
    }
}
