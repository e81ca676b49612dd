package org.cuttings.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cuttings.ingest.ImportItem.State;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param counts how many articles and files are in each state
 * @param part of its files that has been read, 0 to 1
 * @param elapsed from its beginning until now or its end
 */
public record Progress(ImportJob job, Map<State, Long> counts, double part, Duration elapsed) {

    /** Too little has been read before to tell how long the rest takes. */
    private static final double TOLD_FROM = 0.02;

    static Progress of(ImportJob job, Map<State, Long> counts, double part, Instant now) {
        Instant end = job.finishedAt();
        return new Progress(
                job,
                counts,
                end == null ? part : 1,
                Duration.between(job.startedAt(), end == null ? now : end));
    }

    /** How many articles it has so far, and files and places without one. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many articles it has added. */
    public long saved() {
        return counts.getOrDefault(State.IMPORTED, 0L);
    }

    /** How many wait to be checked. */
    public long toCheck() {
        return counts.getOrDefault(State.TO_CHECK, 0L);
    }

    public long failed() {
        return counts.getOrDefault(State.FAILED, 0L);
    }

    /** How many articles a second have been read since it began, those that failed among them. */
    public double perSecond() {
        long read = total() - counts.getOrDefault(State.PENDING, 0L);
        return read * 1_000.0 / Math.max(1, elapsed.toMillis());
    }

    /** The part in percent. */
    public int percent() {
        return (int) Math.floor(part * 100);
    }

    /**
     * How many seconds the rest will take at this pace; null if it is finished or cannot be told.
     */
    public @Nullable Long secondsLeft() {
        if (job.finishedAt() != null || part < TOLD_FROM) {
            return null;
        }
        return Math.round(elapsed.toMillis() / 1_000.0 * (1 - part) / part);
    }
}
