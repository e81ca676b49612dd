package org.cuttings.language.names.tagging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cuttings.article.EntityType;
import org.cuttings.language.model.OnnxModel;
import org.cuttings.language.model.WordPiece;
import org.cuttings.language.names.Gazetteer;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.text.Text;

/**
 * Finds names with a small language model on ONNX Runtime. The model has its vocabulary and tags
 * with it, and takes what {@link Window} tells of a text.
 */
final class OnnxNames implements TrainedNames {

    private static final Set<String> INPUTS = Set.of("pieces", "shapes", "lists");

    private final OnnxModel model;
    private final WordPiece wordPiece;
    private final NameTags tags;
    private final String version;

    /**
     * Loads a model that {@code training/export.py} wrote.
     *
     * @throws IllegalArgumentException if it is no such model
     * @throws LinkageError if this computer has no native ONNX Runtime
     */
    OnnxNames(byte[] file) {
        this.model = new OnnxModel(file);
        try {
            Map<String, String> described = model.described();
            this.wordPiece = wordPiece(described.getOrDefault("vocabulary", ""));
            this.tags = new NameTags(tags(described.getOrDefault("tags", "")));
            this.version = "onnx-" + Fingerprint.of(file);
            if (!model.inputs().equals(INPUTS)) {
                throw new IllegalArgumentException(
                        "It must take " + INPUTS + ", but takes " + model.inputs());
            }
        } catch (RuntimeException e) {
            close();
            throw e instanceof IllegalArgumentException known
                    ? known
                    : new IllegalArgumentException("It says nothing of itself", e);
        }
    }

    private static WordPiece wordPiece(String vocabulary) {
        try {
            return WordPiece.read(
                    new ByteArrayInputStream(vocabulary.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory does not fail", e);
        }
    }

    private static List<String> tags(String row) {
        List<String> tags = List.of(row.split(" "));
        if (!tags.contains("O")) {
            throw new IllegalArgumentException(
                    "Its metadata must have the tags in their order, such as \"O B-PER I-PER\", but"
                            + " has \""
                            + row
                            + "\"");
        }
        return tags;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Tagged> tag(Text text) {
        List<Tagged> tagged = new ArrayList<>();
        windows(text).forEach(window -> tag(text, window, tagged));
        return Agreement.among(tagged, text);
    }

    /**
     * What the model is given; without stretches that have no letter, such as a table's numbers.
     */
    List<Window> windows(Text text) {
        return Window.of(text, wordPiece).stream()
                .filter(
                        window ->
                                IntStream.range(window.from(), window.to())
                                        .anyMatch(i -> text.token(i).hasLetter()))
                .toList();
    }

    private void tag(Text text, Window window, List<Tagged> tagged) {
        float[][] scores = scores(window);
        int from = window.from();
        while (from < window.to()) {
            // No name goes on into the next sentence.
            int to = Math.min(window.to(), text.sentence(text.sentenceOf(from)).to());
            tags
                    .names(
                            Arrays.copyOfRange(scores, from - window.from(), to - window.from()),
                            from)
                    .stream()
                    .filter(name -> !isAdjective(text, name))
                    .forEach(tagged::add);
            from = to;
        }
    }

    /** Whether it is "US-backed", or "Iranian" alone. */
    private static boolean isAdjective(Text text, Tagged name) {
        return name.to() == name.from() + 1
                        && NameWords.ENGLISH.isCompound(text.token(name.from()).form())
                || name.type() != EntityType.PERSON
                        && Gazetteer.KNOWN.demonymAt(text, name.from(), name.to())
                                == name.to() - name.from();
    }

    /** For each word of the window the logarithm of each tag's probability. */
    private float[][] scores(Window window) {
        float[][] all =
                model.run(
                        Map.of(
                                "pieces", window.pieces(),
                                "shapes", window.shapes(),
                                "lists", window.lists()));
        return Arrays.stream(window.firsts()).mapToObj(first -> all[first]).toArray(float[][]::new);
    }

    @Override
    public void close() {
        model.close();
    }
}
