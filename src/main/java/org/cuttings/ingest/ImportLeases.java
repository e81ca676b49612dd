package org.cuttings.ingest;

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

    /** How long an import is kept without asking again, by the clock of the database. */
    private static final String UNTIL = "current_timestamp + interval '40' second";

    private final JdbcClient jdbc;
    private final String process = Key.of(Key.next());

    ImportLeases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the oldest import that nobody reads; empty if there is none. */
    @Transactional
    Optional<Long> take() {
        Optional<Long> next =
                jdbc.sql(
                                """
                                select id from import_job
                                 where finished_at is null
                                   and (taken_until is null or taken_until < current_timestamp)
                                 order by id limit 1 for update skip locked
                                """)
                        .query(Long.class)
                        .optional();
        next.ifPresent(
                job ->
                        jdbc.sql(
                                        "update import_job set taken_by = ?, taken_until = "
                                                + UNTIL
                                                + " where id = ?")
                                .params(process, job)
                                .update());
        return next;
    }

    /** Asks for more time for imports that this process reads. */
    @Transactional
    void extend(Collection<Long> jobs) {
        if (!jobs.isEmpty()) {
            jdbc.sql(
                            "update import_job set taken_until = "
                                    + UNTIL
                                    + " where id in (:jobs) and taken_by = :process")
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
}
