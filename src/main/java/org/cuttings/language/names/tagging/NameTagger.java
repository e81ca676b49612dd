package org.cuttings.language.names.tagging;

import java.nio.file.Path;
import java.util.List;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds names in English text, by a trained model or by rules. */
public final class NameTagger implements AutoCloseable {

    private final @Nullable TrainedNames trained;

    private NameTagger(@Nullable TrainedNames trained) {
        this.trained = trained;
    }

    /** Goes by rules and lists alone. */
    public static NameTagger byRules() {
        return new NameTagger(null);
    }

    /** Asks the shipped language model; the OpenNLP model where it cannot run. */
    public static NameTagger withOnnx() {
        return new NameTagger(NameModels.onnx());
    }

    /** Asks the shipped OpenNLP model, and the rules beside it. */
    public static NameTagger withOpenNlp() {
        return new NameTagger(NameModels.openNlp());
    }

    /**
     * Asks people's own model.
     *
     * @param model a model of either kind
     * @throws IllegalArgumentException if the file is no such model
     */
    public static NameTagger withModel(Path model) {
        return new NameTagger(NameModels.of(model));
    }

    /** Which model is asked, such as "onnx-3f2a9c1b"; "rules" where none is. */
    public String version() {
        return trained == null ? "rules" : trained.version();
    }

    /** The names in the text, in its order, none overlapping another. */
    public List<Tagged> tag(Text text) {
        return trained == null ? new NameRules(text, NameWords.ENGLISH).tag() : trained.tag(text);
    }

    @Override
    public void close() {
        if (trained != null) {
            trained.close();
        }
    }
}
