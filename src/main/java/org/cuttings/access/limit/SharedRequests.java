package org.cuttings.access.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the processes of an archive each second how often the others have answered those who ask
 * much, so that all of them together answer an address no more often than one would. Whoever asks
 * little is not written down.
 */
@Component
@Profile("postgresql")
class SharedRequests implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SharedRequests.class);

    private static final Duration KEPT = Duration.ofMinutes(2);

    private final String process = UUID.randomUUID().toString();
    private final Allowances allowances;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Long> seen = new HashMap<>();
    private @Nullable ScheduledExecutorService thread;

    SharedRequests(
            Allowances allowances, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.allowances = allowances;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        work -> {
                            Thread named = new Thread(work, "requests");
                            named.setDaemon(true);
                            return named;
                        });
        var unused = started.scheduleWithFixedDelay(this::tryToTell, 1, 1, TimeUnit.SECONDS);
        thread = started;
    }

    private void tryToTell() {
        try {
            tell();
        } catch (RuntimeException e) {
            // the next round tells it; meanwhile each process counts by itself
            LOG.debug("How often others answered is not known at the moment", e);
        }
    }

    /** Tells the others what this process answered, and learns what they did. */
    void tell() {
        Map<String, Long> mine = allowances.much();
        seen.keySet().retainAll(mine.keySet());
        jdbc.sql("delete from request_count where at < ?").param(now().minus(KEPT)).update();
        if (!mine.isEmpty()) {
            transaction.executeWithoutResult(status -> write(mine));
            read(mine).forEach(this::learn);
        }
    }

    private void write(Map<String, Long> mine) {
        OffsetDateTime now = now();
        mine.forEach(
                (address, times) -> {
                    int known =
                            jdbc.sql(
                                            """
                                            update request_count set times = ?, at = ?
                                             where address = ? and process = ?
                                            """)
                                    .params(times, now, address, process)
                                    .update();
                    if (known == 0) {
                        jdbc.sql(
                                        """
                                        insert into request_count (address, process, times, at)
                                        values (?, ?, ?, ?)
                                        """)
                                .params(address, process, times, now)
                                .update();
                    }
                });
    }

    private Map<String, Long> read(Map<String, Long> mine) {
        Map<String, Long> others = new HashMap<>();
        jdbc.sql(
                        """
                        select address, sum(times) from request_count
                         where address in (:addresses) and process <> :process
                         group by address
                        """)
                .param("addresses", mine.keySet())
                .param("process", process)
                .query(
                        rs -> {
                            others.put(rs.getString(1), rs.getLong(2));
                        });
        return others;
    }

    /** What was answered before the address is known to ask much, here too, is past. */
    private void learn(String address, long answered) {
        Long before = seen.put(address, answered);
        if (before != null && answered > before) {
            allowances.take(address, answered - before);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public void stop() {
        ScheduledExecutorService started = thread;
        thread = null;
        if (started != null) {
            started.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
