package org.cuttings.audit;

import java.math.BigInteger;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The audit log: every deed that changed, removed or gave away what the archive holds. A deed is
 * noted in the transaction in which it is done, and is never changed or removed.
 */
@Component
public class Deeds {

    /** What is beyond is in the log of the process only. */
    private static final int LONGEST = 500;

    private static final int RANDOM_BITS = 20;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();
    private final Clock clock = Clock.systemUTC();

    Deeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds of deeds. */
    public enum What {
        ARTICLE_CHANGED,
        ARTICLE_DELETED,
        ARTICLE_RESTORED,
        ARTICLE_PURGED,
        IMPORT_STARTED,
        IMPORT_CANCELLED,
        IMPORT_RETRIED,
        READING_STARTED,
        REINDEXING_STARTED,
        BACKUP_TAKEN,
        TOKEN_MADE,
        TOKEN_REVOKED,
        ACCOUNT_ADDED,
        ACCOUNT_CHANGED,
        ACCOUNT_REMOVED
    }

    /**
     * One deed.
     *
     * @param by who did it, null for the archive itself or a command on its machine
     * @param subject key of the article or import, id of the token, or name of the account; null
     *     for the whole archive
     * @param label what the subject was called then, such as the headline
     */
    public record Deed(
            String id,
            Instant at,
            @Nullable String by,
            What what,
            @Nullable String subject,
            String label) {}

    /** Notes that whoever sent the present request has done this. */
    @Transactional
    public void note(What what, @Nullable String subject, String label) {
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        insert into deed (id, done_at, done_by, what, subject, label)
                        values (:id, :at, :by, :what, :subject, :label)
                        """)
                .param("id", next(now))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", who())
                .param("what", what.name())
                .param("subject", subject)
                .param("label", label.length() <= LONGEST ? label : label.substring(0, LONGEST))
                .update();
    }

    /** Numbers in the order of time, different also where several processes note deeds. */
    private long next(Instant now) {
        long number = now.toEpochMilli() << RANDOM_BITS | random.nextInt(1 << RANDOM_BITS);
        return last.updateAndGet(before -> Math.max(before + 1, number));
    }

    private static @Nullable String who() {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes request)) {
            return null;
        }
        Principal principal = request.getRequest().getUserPrincipal();
        return principal == null ? null : principal.getName();
    }

    /**
     * The newest deeds.
     *
     * @param subject only what was done to this; null for everything
     * @param after id of the last one of the page before, null for the first page
     * @param size at most so many
     */
    @Transactional(readOnly = true)
    public List<Deed> newest(@Nullable String subject, @Nullable String after, int size) {
        if (subject != null && subject.indexOf('\0') >= 0) {
            return List.of(); // PostgreSQL refuses to look for a text with this character
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("size", size);
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (subject != null) {
            where.append(" and subject = :subject");
            parameters.put("subject", subject);
        }
        if (after != null) {
            where.append(" and id < :after");
            parameters.put("after", isId(after) ? Long.parseLong(after) : Long.MIN_VALUE);
        }
        return jdbc.sql(
                        "select id, done_at, done_by, what, subject, label from deed"
                                + where
                                + " order by id desc limit :size")
                .params(parameters)
                .query(
                        (rs, row) ->
                                new Deed(
                                        Long.toString(rs.getLong(1)),
                                        rs.getObject(2, OffsetDateTime.class).toInstant(),
                                        rs.getString(3),
                                        What.valueOf(rs.getString(4)),
                                        rs.getString(5),
                                        rs.getString(6)))
                .list();
    }

    /** Whether this could be the id of a deed. */
    public static boolean isId(String text) {
        return text.matches("\\d{1,19}") && new BigInteger(text).bitLength() < Long.SIZE;
    }
}
