package org.cuttings.article;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An article about to come into the archive.
 *
 * @param fingerprint of the content, see {@link Fingerprint#of}
 * @param findings its names and quotes where they are known, null where they are to be read
 * @param original the file it came from
 * @param alongside what else is done in the transaction that stores it
 */
public record Accession(
        Content content,
        String fingerprint,
        @Nullable Findings findings,
        Originals.Original original,
        Consumer<Article> alongside) {}
