package org.cuttings.reading;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.cuttings.article.Article;
import org.cuttings.audit.Deeds;
import org.cuttings.audit.Deeds.What;
import org.cuttings.language.Annotator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has articles read once more. Articles that are to be read already stay where they are in the
 * queue, and those whose names and quotes came with them are left as they are.
 */
@Component
public class Rereading {

    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);

    private static final String EVERY = "1 = 1";

    private final JdbcClient jdbc;
    private final Annotator annotator;
    private final Readings readings;
    private final ReadingWorkers workers;
    private final ReadingSettings settings;
    private final Deeds deeds;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    Rereading(
            JdbcClient jdbc,
            Annotator annotator,
            Readings readings,
            ReadingWorkers workers,
            ReadingSettings settings,
            Deeds deeds,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.annotator = annotator;
        this.readings = readings;
        this.workers = workers;
        this.settings = settings;
        this.deeds = deeds;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Which articles are read again. */
    public enum Scope {
        ALL,
        /** Those read with something older than what reads now. */
        OUTDATED,
        /** Those that could not be read. */
        FAILED
    }

    /** Has these articles read again, and in any case those that could not be read. */
    public void start(Scope scope) {
        transaction.executeWithoutResult(
                status -> {
                    deeds.note(What.READING_STARTED, null, scope.name().toLowerCase(Locale.ROOT));
                    revive(EVERY, Map.of());
                    switch (scope) {
                        case ALL -> add(EVERY, Map.of());
                        case OUTDATED ->
                                add("a.read_with <> :now", Map.of("now", annotator.version()));
                        case FAILED -> {
                            // done above
                        }
                    }
                });
        workers.call();
    }

    /** Has one article read again. */
    public void start(Article article) {
        Map<String, Long> one = Map.of("article", article.id());
        transaction.executeWithoutResult(
                status -> {
                    revive("article_id = :article", one);
                    add("a.id = :article", one);
                });
        workers.call();
    }

    private void revive(String which, Map<String, ?> parameters) {
        jdbc.sql(
                        """
                        update reading_work set attempts = 0, not_before = :time, taken_by = null, taken_until = null
                         where not_before is null and (taken_until is null or taken_until < :time) and
                        """
                                + which)
                .params(parameters)
                .param("time", now())
                .update();
    }

    private void add(String which, Map<String, ?> parameters) {
        jdbc.sql(
                        """
                        insert into reading_work (article_id, since, attempts, not_before)
                        select a.id, cast(:time as timestamp(6) with time zone), 0, cast(:time as timestamp(6) with time zone)
                          from article a
                         where a.deleted_at is null and a.read_with <> :given and
                        """
                                + which
                                + " on conflict do nothing")
                .params(parameters)
                .param("time", now())
                .param("given", Article.GIVEN)
                .update();
    }

    /** Has all read again after an upgrade, or tells that it would be worth it. */
    @EventListener(ApplicationReadyEvent.class)
    void upgrade() {
        long outdated = readings.progress().outdated();
        if (outdated == 0) {
            return;
        }
        if (settings.upgrade()) {
            LOG.info("{} articles were read by an earlier release and are read again", outdated);
            start(Scope.OUTDATED);
        } else {
            LOG.info(
                    "{} articles were read by an earlier release; the page /reading has them read again",
                    outdated);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
