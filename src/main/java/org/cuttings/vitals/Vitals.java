package org.cuttings.vitals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what waits in the archive, at most once in a few seconds, however often it is asked. */
@Component
public class Vitals {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();
    private @Nullable Backlog last;

    Vitals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What waits to be done.
     *
     * @param at when it was counted
     * @param imports imports that are not finished
     * @param readings articles whose names and quotes are to be found, or could not be
     * @param meanings articles whose meaning is to be told, or could not be
     * @param stories articles that are to be sorted into stories
     * @param changes changes that the index has still to learn
     * @param lag since when the oldest of these changes waits; zero where none does
     * @param failures changes that the index could not take
     */
    public record Backlog(
            Instant at,
            long imports,
            long readings,
            long meanings,
            long stories,
            long changes,
            Duration lag,
            long failures) {}

    /** What waits to be done, as it was a few seconds ago at most. */
    @Transactional(readOnly = true)
    public synchronized Backlog backlog() {
        Instant now = clock.instant();
        Backlog known = last;
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = count(now);
            last = known;
        }
        return known;
    }

    private Backlog count(Instant now) {
        return jdbc.sql(
                        """
                        select (select count(*) from import_job where finished_at is null),
                               (select count(*) from reading_work),
                               (select count(*) from passage_work),
                               (select count(*) from story_work),
                               (select count(*) from hsearch_outbox_event where status = 'PENDING'),
                               (select min(process_after) from hsearch_outbox_event
                                 where status = 'PENDING'),
                               (select count(*) from hsearch_outbox_event where status = 'ABORTED')
                        """)
                .query(
                        (rs, row) -> {
                            OffsetDateTime oldest = rs.getObject(6, OffsetDateTime.class);
                            return new Backlog(
                                    now,
                                    rs.getLong(1),
                                    rs.getLong(2),
                                    rs.getLong(3),
                                    rs.getLong(4),
                                    rs.getLong(5),
                                    oldest == null ? Duration.ZERO : age(oldest, now),
                                    rs.getLong(7));
                        })
                .single();
    }

    /** What is to be tried again later has no age yet. */
    private static Duration age(OffsetDateTime since, Instant now) {
        Duration age = Duration.between(since.toInstant(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
