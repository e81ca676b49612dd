package org.cuttings.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.cuttings.article.Article;
import org.cuttings.article.Key;
import org.cuttings.article.Trash;
import org.cuttings.language.Annotator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the archive has come with reading its articles, and what it could not read. */
@Component
public class Readings {

    private static final Duration RECENT = Duration.ofMinutes(1);

    /** A row of an article that nobody reads and nobody will try to. */
    private static final String FAILED =
            "w.not_before is null and (w.taken_until is null or w.taken_until < ?)";

    private final JdbcClient jdbc;
    private final Annotator annotator;
    private final Clock clock = Clock.systemUTC();

    Readings(JdbcClient jdbc, Annotator annotator) {
        this.jdbc = jdbc;
        this.annotator = annotator;
    }

    /** What has become of the reading of an article. */
    public enum State {
        /** Its names and quotes are still to be read. */
        WAITING,
        /** They have been read. */
        DONE,
        /** They could not be read. */
        FAILED,
        /** They came with the article and are kept as they are. */
        GIVEN
    }

    /**
     * The reading of one article.
     *
     * @param with what read it, null where nothing has yet
     * @param at when, null where it has not been read
     * @param reason why it could not be read, null where it could
     */
    public record Reading(
            State state, @Nullable String with, @Nullable Instant at, @Nullable String reason) {}

    /** How an article stands. What was read once stays "done" while it is read anew. */
    @Transactional(readOnly = true)
    public Reading of(Article article) {
        String with = article.readWith();
        if (with != null) {
            boolean given = with.equals(Article.GIVEN);
            return new Reading(
                    given ? State.GIVEN : State.DONE, given ? null : with, article.readAt(), null);
        }
        return jdbc.sql("select w.reason from reading_work w where w.article_id = ? and " + FAILED)
                .params(article.id(), now())
                .query(String.class)
                .optional()
                .map(reason -> new Reading(State.FAILED, null, null, reason))
                .orElse(new Reading(State.WAITING, null, null, null));
    }

    /**
     * How far the archive has come, without the trash.
     *
     * @param version what articles are read with now
     * @param waiting articles to be read now or later
     * @param failed articles that could not be read
     * @param given articles whose names and quotes came with them
     * @param done articles by what they were read with, the most first
     * @param perMinute articles read in the last minute, or as many as it would have been
     */
    public record Progress(
            String version,
            long waiting,
            long failed,
            long given,
            List<Done> done,
            long perMinute) {

        /** Articles read with something older. */
        public long outdated() {
            return done.stream()
                    .filter(one -> !one.with().equals(version))
                    .mapToLong(Done::articles)
                    .sum();
        }

        /** Articles read with what they would be read with now. */
        public long current() {
            return done.stream().mapToLong(Done::articles).sum() - outdated();
        }

        /** Time until all are read; null where it cannot be told or nothing waits. */
        public @Nullable Duration left() {
            return waiting == 0 || perMinute == 0
                    ? null
                    : Duration.ofSeconds(Math.max(1, waiting * 60 / perMinute));
        }
    }

    /** How many articles were read with the same. */
    public record Done(String with, long articles) {}

    @Transactional(readOnly = true)
    public Progress progress() {
        List<Done> all =
                jdbc.sql(
                                """
                                select read_with, count(*) from article
                                 where read_with is not null and deleted_at is null
                                 group by read_with order by count(*) desc
                                """)
                        .query((rs, row) -> new Done(rs.getString(1), rs.getLong(2)))
                        .list();
        long failed = failed();
        return new Progress(
                annotator.version(),
                waiting() - failed,
                failed,
                all.stream()
                        .filter(one -> one.with().equals(Article.GIVEN))
                        .mapToLong(Done::articles)
                        .sum(),
                all.stream().filter(one -> !one.with().equals(Article.GIVEN)).toList(),
                perMinute());
    }

    private long waiting() {
        return jdbc.sql(
                        """
                        select count(*) from reading_work w
                         where w.article_id not in
                        """
                                + Trash.IDS)
                .query(Long.class)
                .single();
    }

    private long failed() {
        return jdbc.sql(
                        """
                        select count(*) from reading_work w
                         where w.article_id not in
                        """
                                + Trash.IDS
                                + " and "
                                + FAILED)
                .param(now())
                .query(Long.class)
                .single();
    }

    private long perMinute() {
        OffsetDateTime now = now();
        return jdbc.sql(
                        """
                        select count(*), min(read_at) from article
                         where read_with = ? and deleted_at is null and read_at > ?
                        """)
                .params(annotator.version(), now.minus(RECENT))
                .query(
                        (rs, row) -> {
                            long read = rs.getLong(1);
                            OffsetDateTime first = rs.getObject(2, OffsetDateTime.class);
                            long millis =
                                    first == null ? 0 : Duration.between(first, now).toMillis();
                            return read * RECENT.toMillis() / Math.max(1_000, millis);
                        })
                .single();
    }

    /** An article that could not be read. */
    public record Failed(String key, String headline, String code, String reason, Instant since) {}

    /**
     * The articles that could not be read, the newest first.
     *
     * @param after the key of the last one of the page before, null for the first page
     * @param size at most so many
     */
    @Transactional(readOnly = true)
    public List<Failed> failed(@Nullable String after, int size) {
        return jdbc.sql(
                        """
                        select a.id, a.headline, w.reason_code, w.reason, w.since
                          from reading_work w join article a on a.id = w.article_id
                         where w.article_id not in
                        """
                                + Trash.IDS
                                + " and "
                                + FAILED
                                + " and w.article_id < ? order by w.article_id desc limit ?")
                .params(
                        now(),
                        after == null ? Long.MAX_VALUE : Key.parse(after).orElse(Long.MIN_VALUE),
                        size)
                .query(
                        (rs, row) ->
                                new Failed(
                                        Key.of(rs.getLong(1)),
                                        rs.getString(2),
                                        rs.getString(3),
                                        rs.getString(4),
                                        rs.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
