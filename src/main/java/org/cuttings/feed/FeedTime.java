package org.cuttings.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cuttings.article.Published;

/** Times as feeds write them. */
final class FeedTime {

    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private FeedTime() {}

    /** When an article was published; the beginning of the day where only the day is known. */
    static Instant of(Published published) {
        Instant instant = published.instant();
        return instant == null ? published.day().atStartOfDay(ZoneOffset.UTC).toInstant() : instant;
    }

    /** As RSS wants it: Tue, 05 Mar 2024 10:00:00 GMT. */
    static String rfc822(Instant time) {
        return RFC_822.format(time);
    }
}
