package org.cuttings.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cuttings.language.Prose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out the articles that are to be read, each to one reader at a time. Whoever takes articles
 * has them for a while only, so that those of a reader who died come to another.
 */
class WorkQueue {

    /** An article that could not be read so often is left alone until somebody asks for it. */
    static final int MOST_ATTEMPTS = 5;

    private static final int MOST = 16;

    /** About what is read in a second or two; a longer article goes alone. */
    private static final int MOST_CHARACTERS = 100_000;

    /** Time for what is taken at once, and for each thousand characters of it. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration LEASE_OF_THOUSAND = Duration.ofMillis(200);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private final String table;
    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    /**
     * @param table where an article that is to be read has a row
     */
    WorkQueue(String table, JdbcClient jdbc) {
        this.table = table;
        this.jdbc = jdbc;
    }

    /**
     * An article that was taken to be read.
     *
     * @param attempt how often it was taken, with this time
     */
    record Taken(long article, int attempt, Prose prose) {

        private int length() {
            return prose.body().length();
        }
    }

    /**
     * Takes some of the articles that are to be read, the newest first; empty if there are none
     * now. An article that was taken before comes alone, so that none suffers from its neighbour.
     */
    @Transactional
    public List<Taken> take(String reader) {
        OffsetDateTime now = time(clock.instant());
        Map<Long, Integer> attempts = next(now);
        if (attempts.isEmpty()) {
            return List.of();
        }
        List<Taken> taken = few(prose(attempts));
        int length = taken.stream().mapToInt(Taken::length).sum();
        jdbc.sql(
                        """
                        update %s
                           set attempts = attempts + 1, taken_by = :reader, taken_until = :until,
                               not_before = case when attempts + 1 < :most then not_before end,
                               reason_code = 'STOPPED', reason = :reason
                         where article_id in (:ids)
                        """
                                .formatted(table))
                .param("reader", reader)
                .param(
                        "until",
                        now.plus(LEASE).plus(LEASE_OF_THOUSAND.multipliedBy(length / 1_000)))
                .param("most", MOST_ATTEMPTS)
                .param("reason", "The archive was stopped while it read this article.")
                .param("ids", taken.stream().map(Taken::article).toList())
                .update();
        return taken;
    }

    private Map<Long, Integer> next(OffsetDateTime now) {
        return jdbc
                .sql(
                        """
                        select article_id, attempts from %s
                         where not_before <= ? and (taken_until is null or taken_until < ?)
                         order by not_before desc, article_id desc limit ? for update skip locked
                        """
                                .formatted(table))
                .params(now, now, MOST)
                .query((rs, row) -> Map.entry(rs.getLong(1), rs.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Taken> prose(Map<Long, Integer> attempts) {
        return jdbc.sql(
                        """
                        select id, language, headline, standfirst, body from article
                         where id in (:ids) order by id desc
                        """)
                .param("ids", attempts.keySet())
                .query(
                        (rs, row) ->
                                new Taken(
                                        rs.getLong(1),
                                        attempts.getOrDefault(rs.getLong(1), 0) + 1,
                                        new Prose(
                                                rs.getString(2),
                                                rs.getString(3),
                                                rs.getString(4),
                                                rs.getString(5))))
                .list();
    }

    private static List<Taken> few(List<Taken> all) {
        List<Taken> few = new ArrayList<>();
        int length = 0;
        for (Taken one : all) {
            boolean fits =
                    one.attempt() == 1
                            && few.stream().allMatch(other -> other.attempt() == 1)
                            && length + one.length() <= MOST_CHARACTERS;
            if (few.isEmpty() || fits) {
                few.add(one);
                length += one.length();
            }
        }
        return few;
    }

    /** Gives articles back unread, as if they had not been taken. */
    @Transactional
    public void giveBack(List<Taken> taken, String reader) {
        if (!taken.isEmpty()) {
            jdbc.sql(
                            """
                            update %s
                               set attempts = attempts - 1, taken_by = null, taken_until = null,
                                   not_before = coalesce(not_before, since), reason_code = null, reason = null
                             where article_id in (:ids) and taken_by = :reader
                            """
                                    .formatted(table))
                    .param("ids", taken.stream().map(Taken::article).toList())
                    .param("reader", reader)
                    .update();
        }
    }

    /**
     * Tells that an article could not be read. It is tried again after a pause, which grows each
     * time, unless it has been tried often enough.
     */
    @Transactional
    public void fail(Taken taken, String reader, String code, String reason) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << 2 * (taken.attempt() - 1));
        jdbc.sql(
                        """
                        update %s
                           set taken_by = null, taken_until = null, reason_code = ?, reason = ?,
                               not_before = case when not_before is not null then cast(? as timestamp(6) with time zone) end
                         where article_id = ? and taken_by = ?
                        """
                                .formatted(table))
                .params(
                        Arrays.asList(
                                code,
                                reason,
                                time(clock.instant().plus(pause)),
                                taken.article(),
                                reader))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
