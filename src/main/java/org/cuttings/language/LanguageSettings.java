package org.cuttings.language;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How prose is read.
 *
 * @param names which model finds names beside the built-in rules
 * @param namesModel a model of one's own to use instead of the shipped ones, made as docs/models.md
 *     tells; null for the shipped ones
 * @param meaning whether articles are found by what they mean beside their words
 */
@ConfigurationProperties("cuttings.language")
record LanguageSettings(
        @DefaultValue("onnx") Names names,
        @Nullable Path namesModel,
        @DefaultValue("auto") Meaning meaning) {

    /** Whether meanings are told. */
    enum Meaning {
        /** Where there is enough memory. */
        AUTO,
        ON,
        OFF
    }

    /** The models that find names. */
    enum Names {
        /** A language model on ONNX Runtime. */
        ONNX,
        /** A smaller and weaker OpenNLP model, for computers on which ONNX Runtime does not run. */
        OPENNLP,
        /** No model: the rules and lists go by themselves. */
        NONE
    }
}
