package org.cuttings.ingest.document;

import java.time.Duration;

/**
 * What one document may cost.
 *
 * @param time the longest it may take
 * @param heap the most memory in MB
 * @param bytes the largest file
 * @param documents a process reads so many, then another takes its place
 * @param processes so many documents are read at the same time
 * @param idle a process that nobody asks for so long is ended
 */
record Limits(Duration time, int heap, long bytes, int documents, int processes, Duration idle) {

    static final Limits USUAL =
            new Limits(Duration.ofSeconds(60), 256, 200L << 20, 200, 2, Duration.ofMinutes(2));
}
