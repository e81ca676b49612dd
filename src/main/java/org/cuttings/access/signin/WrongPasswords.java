package org.cuttings.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.cuttings.access.signin.SignInThrottle.TooManyFailures;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often a password or a code was wrong within a while, kept where all processes of an archive
 * see it.
 */
@Component
public class WrongPasswords {

    /** Longer ago than that nothing counts any more. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    WrongPasswords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts one before it is checked, so that many at the same moment are no more than allowed.
     *
     * @param most so many at most
     * @param within how long they count, from the first on; an hour at most
     * @throws TooManyFailures if so many have been counted
     */
    void admit(String who, int most, Duration within) {
        if (!count(who, most, within)) {
            throw new TooManyFailures(Math.max(1, wait(who, most, within)));
        }
    }

    /**
     * Counts one, unless so many have been counted.
     *
     * @param who for which account and from which address, at most 200 characters
     * @param most so many at most
     * @param within how long they count, from the first on; an hour at most
     * @return whether it was counted; false tells that it must not be heard
     */
    boolean count(String who, int most, Duration within) {
        jdbc.sql("delete from sign_in_failure where since < ?").param(ago(LONGEST)).update();
        if (begin(who, within) || more(who, most)) {
            return true;
        }
        try {
            return jdbc.sql("insert into sign_in_failure (who, times, since) values (?, 1, ?)")
                            .params(who, ago(Duration.ZERO))
                            .update()
                    > 0;
        } catch (DuplicateKeyException e) {
            return more(who, most); // there are enough, or another came at the same moment
        }
    }

    /** Begins to count anew where all that were counted are too long ago. */
    private boolean begin(String who, Duration within) {
        return jdbc.sql(
                                """
                                update sign_in_failure set times = 1, since = ?
                                 where who = ? and since < ?
                                """)
                        .params(ago(Duration.ZERO), who, ago(within))
                        .update()
                > 0;
    }

    private boolean more(String who, int most) {
        return jdbc.sql("update sign_in_failure set times = times + 1 where who = ? and times < ?")
                        .params(who, most)
                        .update()
                > 0;
    }

    /** Takes one back that was counted and was right after all. */
    void takeBack(String who) {
        jdbc.sql("update sign_in_failure set times = times - 1 where who = ? and times > 0")
                .param(who)
                .update();
    }

    /** Whether any was wrong within an hour or so. */
    boolean knows(String who) {
        return jdbc.sql("select times from sign_in_failure where who = ?")
                .param(who)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Seconds until the next one is heard; 0 if it is heard now.
     *
     * @param most so many are heard
     * @param within how long they count, from the first on
     */
    private long wait(String who, int most, Duration within) {
        return jdbc.sql("select since from sign_in_failure where who = ? and times >= ?")
                .params(who, most)
                .query(OffsetDateTime.class)
                .optional()
                .map(since -> left(since.toInstant(), within))
                .orElse(0L);
    }

    private long left(Instant since, Duration within) {
        Duration left = Duration.between(clock.instant(), since.plus(within));
        return left.isNegative() || left.isZero() ? 0 : Math.max(1, left.toSeconds());
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
