package org.cuttings.api.finding;

import java.time.Instant;
import org.cuttings.api.Written;
import org.cuttings.reading.Readings;
import org.jspecify.annotations.Nullable;

/**
 * What has become of the reading of an article.
 *
 * @param state waiting, done, failed, or given where names and quotes came with the article
 * @param with what read it
 * @param reason why it could not be read
 */
public record ReadingJson(
        String state, @Nullable String with, @Nullable String at, @Nullable String reason) {

    /** The reading as programs are told of it. */
    public static ReadingJson of(Readings.Reading reading) {
        Instant at = reading.at();
        return new ReadingJson(
                Written.lower(reading.state()),
                reading.with(),
                at == null ? null : Written.time(at),
                reading.reason());
    }
}
