package org.cuttings.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often a password was wrong within a minute, kept where all processes of an archive see it.
 */
@Component
public class WrongPasswords {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    WrongPasswords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts a wrong one.
     *
     * @param who for which account and from which address, at most 200 characters
     */
    void note(String who) {
        jdbc.sql("delete from sign_in_failure where since < ?").param(aMinuteAgo()).update();
        if (more(who) == 0) {
            try {
                jdbc.sql("insert into sign_in_failure (who, times, since) values (?, 1, ?)")
                        .params(who, clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
            } catch (DuplicateKeyException e) {
                more(who); // another one was wrong at the same moment
            }
        }
    }

    private int more(String who) {
        return jdbc.sql("update sign_in_failure set times = times + 1 where who = ?")
                .param(who)
                .update();
    }

    /** Seconds until the next one is heard; 0 if it is heard now. */
    long wait(String who, int allowed) {
        return jdbc.sql("select since from sign_in_failure where who = ? and times >= ?")
                .params(who, allowed)
                .query(OffsetDateTime.class)
                .optional()
                .map(since -> left(since.toInstant()))
                .orElse(0L);
    }

    private long left(Instant since) {
        Duration left = Duration.between(clock.instant(), since.plus(MINUTE));
        return left.isNegative() || left.isZero() ? 0 : Math.max(1, left.toSeconds());
    }

    private OffsetDateTime aMinuteAgo() {
        return clock.instant().minus(MINUTE).atOffset(ZoneOffset.UTC);
    }
}
