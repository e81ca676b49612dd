package org.cuttings.language;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How prose is read.
 *
 * @param namesModel a model made by {@code TrainNames} that finds names beside the built-in rules;
 *     none by default
 */
@ConfigurationProperties("cuttings.language")
record LanguageSettings(@Nullable Path namesModel) {}
