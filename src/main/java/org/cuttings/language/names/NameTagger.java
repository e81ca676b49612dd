package org.cuttings.language.names;

import java.nio.file.Path;
import java.util.List;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds names in English text: by a trained model where there is one, and by rules. */
public final class NameTagger {

    private final NameWords words = new NameWords();
    private final @Nullable TrainedNames trained;

    private NameTagger(@Nullable TrainedNames trained) {
        this.trained = trained;
    }

    /** Goes by rules and lists alone. */
    public static NameTagger byRules() {
        return new NameTagger(null);
    }

    /**
     * Asks a trained model first, and the rules for what it has not found.
     *
     * @param model null for the model that is shipped
     * @throws IllegalArgumentException if the file is no such model
     */
    public static NameTagger withModel(@Nullable Path model) {
        return new NameTagger(model == null ? TrainedNames.shipped() : TrainedNames.of(model));
    }

    /** Which model is asked, such as "opennlp-3f2a9c1b"; "rules" where none is. */
    public String version() {
        return trained == null ? "rules" : trained.version();
    }

    /** The names in the text, in its order, none overlapping another. */
    public List<Tagged> tag(Text text) {
        List<Tagged> byRule = new NameRules(text, words).tag();
        return trained == null
                ? byRule
                : new NameJoiner(words.gazetteer).join(text, trained.tag(text), byRule);
    }
}
