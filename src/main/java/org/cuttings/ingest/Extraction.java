package org.cuttings.ingest;

import org.cuttings.article.Findings;
import org.cuttings.ingest.recognition.Draft;

/**
 * Everything that was recognised about one article: its parts, and the names and quotes in its
 * body.
 */
public record Extraction(Draft draft, Findings findings) {}
