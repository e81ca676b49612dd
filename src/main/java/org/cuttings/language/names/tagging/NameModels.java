package org.cuttings.language.names.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models that find names: those that come with the program, and people's own. */
final class NameModels {

    private static final Logger log = LoggerFactory.getLogger(NameModels.class);

    private NameModels() {}

    /** The shipped language model; the OpenNLP model where this computer cannot run it. */
    static TrainedNames onnx() {
        return new LazyNames(() -> onnxOr(OnnxNames::new));
    }

    /**
     * @param loader makes a model of the bytes of its file
     */
    static TrainedNames onnxOr(Function<byte[], TrainedNames> loader) {
        byte[] file = shipped("names-en.onnx");
        try {
            return loader.apply(file);
        } catch (LinkageError | RuntimeException e) {
            log.warn(
                    "Names are found by the smaller OpenNLP model, because ONNX Runtime does not run"
                            + " on this computer ({}). The setting cuttings.language.names=opennlp"
                            + " leaves out the try.",
                    root(e).toString());
            return openNlp();
        }
    }

    /** What went wrong first: a library that does not load is told as a class that failed. */
    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** The shipped OpenNLP model. */
    static TrainedNames openNlp() {
        return new LazyNames(() -> new OpenNlpNames(shipped("names-en.bin")));
    }

    private static byte[] shipped(String file) {
        try (InputStream in = NameModels.class.getResourceAsStream("/language/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + file + " cannot be read", e);
        }
    }

    /**
     * A model that somebody trained on their own articles.
     *
     * @throws IllegalArgumentException if the file is no such model
     */
    static TrainedNames of(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return OpenNlpNames.isModel(bytes) ? new OpenNlpNames(bytes) : new OnnxNames(bytes);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "The setting cuttings.language.names-model must name a model made by"
                            + " training/train.sh or TrainNames, was "
                            + file
                            + ": "
                            + e.getMessage(),
                    e);
        } catch (LinkageError e) {
            throw new IllegalArgumentException(
                    "The setting cuttings.language.names-model names "
                            + file
                            + ", but ONNX Runtime does not run on this computer ("
                            + root(e)
                            + "); here it can only be a model made by TrainNames",
                    e);
        }
    }
}
