package org.cuttings.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.cuttings.article.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out imports, each to one worker at a time. A worker has an import for a while only and asks
 * for more time as long as it reads, so that the imports of a process that died come to another.
 */
@Component
class ImportLeases {

    /** How long an import is kept without asking again. */
    static final Duration LEASE = Duration.ofSeconds(40);

    private final JdbcClient jdbc;
    private final String process = Key.of(Key.next());
    private final Clock clock = Clock.systemUTC();

    ImportLeases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the oldest import that nobody reads; empty if there is none. */
    @Transactional
    Optional<Long> take() {
        OffsetDateTime now = now();
        Optional<Long> next =
                jdbc.sql(
                                """
                                select id from import_job
                                 where finished_at is null
                                   and (taken_until is null or taken_until < ?)
                                 order by id limit 1 for update skip locked
                                """)
                        .params(now)
                        .query(Long.class)
                        .optional();
        next.ifPresent(
                job ->
                        jdbc.sql("update import_job set taken_by = ?, taken_until = ? where id = ?")
                                .params(process, now.plus(LEASE), job)
                                .update());
        return next;
    }

    /** Asks for more time for imports that this process reads. */
    @Transactional
    void extend(Collection<Long> jobs) {
        if (!jobs.isEmpty()) {
            jdbc.sql(
                            """
                            update import_job set taken_until = :until
                             where id in (:jobs) and taken_by = :process
                            """)
                    .param("until", now().plus(LEASE))
                    .param("jobs", jobs)
                    .param("process", process)
                    .update();
        }
    }

    /** Gives an import back, so that whoever looks next may take it. */
    @Transactional
    void giveBack(long job) {
        jdbc.sql(
                        """
                        update import_job set taken_by = null, taken_until = null
                         where id = ? and taken_by = ?
                        """)
                .params(job, process)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
