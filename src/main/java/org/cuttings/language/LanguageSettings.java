package org.cuttings.language;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How prose is read.
 *
 * @param names which model finds names beside the built-in rules
 * @param namesModel a model made by {@code TrainNames} to use instead of the one that is shipped;
 *     null for the shipped one
 */
@ConfigurationProperties("cuttings.language")
record LanguageSettings(@DefaultValue("opennlp") Names names, @Nullable Path namesModel) {

    /** The models that find names. */
    enum Names {
        /** An OpenNLP model. */
        OPENNLP,
        /** No model: the rules and lists go by themselves. */
        NONE
    }
}
