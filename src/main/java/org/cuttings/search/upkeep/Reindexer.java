package org.cuttings.search.upkeep;

import jakarta.annotation.PreDestroy;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Key;
import org.cuttings.article.Passage;
import org.cuttings.article.Quote;
import org.cuttings.article.Trash;
import org.cuttings.audit.Deeds;
import org.cuttings.audit.Deeds.What;
import org.cuttings.background.Chore;
import org.cuttings.background.Chores;
import org.cuttings.search.document.Field;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.data.Range;
import org.hibernate.search.util.common.data.RangeBoundInclusion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the indexes anew while they are searched: each article is found as before until it is
 * found anew. Then what the database does not have is removed from them. How far it has come stands
 * in the database, so that it goes on after a crash.
 */
@Component
@NamedInterface("upkeep")
public class Reindexer {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexer.class);

    private static final int AT_ONCE = 100;

    /** Articles whose entries in the indexes are compared with the database in one go. */
    private static final int STRETCH = 200;

    /** Two hundred articles have far fewer quotes or passages. */
    private static final int MOST_OF_STRETCH = 100_000;

    /** Numbers asked of the database at once. */
    private static final int COMPARED = 1_000;

    /** While more changes wait for the index, no further ones are made. */
    private static final int ENOUGH = 6_000;

    private static final Duration LOOKS = Duration.ofSeconds(2);

    private static final String NEXT =
            "select id from article where id > ? and id not in "
                    + Trash.IDS
                    + " order by id limit ?";

    private static final String ARTICLES =
            "select id from article where id in (:ids) and id not in " + Trash.IDS;

    private static final String QUOTES =
            "select id from quote where id in (:ids) and article_id not in " + Trash.IDS;

    private static final String PASSAGES = "select id from passage where id in (:ids)";

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final IndexRenewal renewal;
    private final IndexQueue queue;
    private final Articles articles;
    private final Deeds deeds;
    private final TransactionTemplate transaction;
    private final Chore work;
    private final Clock clock = Clock.systemUTC();

    Reindexer(
            JdbcClient jdbc,
            EntityManager entities,
            IndexRenewal renewal,
            IndexQueue queue,
            Articles articles,
            Deeds deeds,
            PlatformTransactionManager transactions,
            Chores chores) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.renewal = renewal;
        this.queue = queue;
        this.articles = articles;
        this.deeds = deeds;
        this.transaction = new TransactionTemplate(transactions);
        this.work = chores.ofIndex("reindexing", LOOKS, this::some);
    }

    /**
     * How far it has come.
     *
     * @param total articles there were at its beginning
     * @param done articles that were handed to the index
     * @param finishedAt null while it goes on
     */
    public record Progress(
            Instant startedAt, long total, long done, @Nullable Instant finishedAt) {}

    /** Begins; where it has begun already, that goes on. */
    public void start() {
        transaction.executeWithoutResult(status -> begin());
        work.call();
    }

    private void begin() {
        if (!isGoingOn()) {
            jdbc.sql(
                            """
                            insert into reindexing (id, started_at, total, done, place)
                            values (?, ?, ?, 0, ?)
                            """)
                    .params(Key.next(), now(), articles.count(), Long.MIN_VALUE)
                    .update();
            deeds.note(What.REINDEXING_STARTED, null, "");
        }
    }

    /** The same; what has begun already begins from its start. */
    void startOver() {
        jdbc.sql("update reindexing set place = ?, done = 0 where finished_at is null")
                .params(Long.MIN_VALUE)
                .update();
        start();
    }

    boolean isGoingOn() {
        return jdbc.sql("select count(*) from reindexing where finished_at is null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The last one; empty if there was none. */
    public Optional<Progress> last() {
        return jdbc.sql(
                        """
                        select started_at, total, done, finished_at from reindexing
                         order by id desc limit 1
                        """)
                .query(
                        (rs, row) -> {
                            OffsetDateTime end = rs.getObject(4, OffsetDateTime.class);
                            return new Progress(
                                    rs.getObject(1, OffsetDateTime.class).toInstant(),
                                    rs.getLong(2),
                                    rs.getLong(3),
                                    end == null ? null : end.toInstant());
                        })
                .optional();
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        work.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        work.stop();
    }

    private record Begun(long id, long place) {}

    private boolean some(BooleanSupplier goOn) {
        if (!isGoingOn() || queue.isLongerThan(ENOUGH)) {
            return false;
        }
        return switch (Objects.requireNonNull(transaction.execute(status -> step()))) {
            case SOME -> true;
            case ALL -> removeStrays(goOn) && finish();
            case ELSEWHERE -> false;
        };
    }

    /** What a step came to. */
    private enum Step {
        /** Some articles were handed to the index. */
        SOME,
        /** All have been. */
        ALL,
        /** Another process is at it, or it is over. */
        ELSEWHERE
    }

    private Step step() {
        Optional<Begun> begun =
                jdbc.sql(
                                """
                                select id, place from reindexing where finished_at is null
                                 order by id limit 1 for update skip locked
                                """)
                        .query((rs, row) -> new Begun(rs.getLong(1), rs.getLong(2)))
                        .optional();
        if (begun.isEmpty()) {
            return Step.ELSEWHERE;
        }
        List<Long> next =
                jdbc.sql(NEXT).params(begun.get().place(), AT_ONCE).query(Long.class).list();
        if (next.isEmpty()) {
            return Step.ALL;
        }
        renewal.renewAll(next);
        jdbc.sql("update reindexing set place = ?, done = done + ? where id = ?")
                .params(next.get(next.size() - 1), next.size(), begun.get().id())
                .update();
        return Step.SOME;
    }

    private boolean finish() {
        jdbc.sql("update reindexing set finished_at = ? where finished_at is null")
                .params(now())
                .update();
        LOG.info("The index was built anew");
        return true;
    }

    /**
     * Removes from the indexes what the database does not have, a stretch of articles' numbers at a
     * time; false if it was stopped.
     */
    private boolean removeStrays(BooleanSupplier goOn) {
        long from = Long.MIN_VALUE;
        while (goOn.getAsBoolean()) {
            Long to = end(from);
            Range<Long> stretch = to == null ? Range.greaterThan(from) : between(from, to);
            transaction.executeWithoutResult(
                    status -> {
                        removeStrays(Article.class, ARTICLES, stretch);
                        removeStrays(Quote.class, QUOTES, stretch);
                        removeStrays(Passage.class, PASSAGES, stretch);
                    });
            if (to == null) {
                return true;
            }
            from = to;
        }
        return false;
    }

    private static Range<Long> between(long from, long to) {
        return Range.between(from, RangeBoundInclusion.EXCLUDED, to, RangeBoundInclusion.INCLUDED);
    }

    /** The number of the article that ends a stretch; null where there is none any more. */
    private @Nullable Long end(long from) {
        return jdbc.sql("select id from article where id > ? order by id limit 1 offset ?")
                .params(from, STRETCH - 1)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /**
     * @param known finds those of some numbers that the database has
     */
    private void removeStrays(Class<?> type, String known, Range<Long> stretch) {
        SearchSession session = Search.session(entities);
        List<Long> indexed =
                session.search(type)
                        .select(f -> f.id(Long.class))
                        .where(f -> f.range().field(Field.SERIAL).within(stretch))
                        .fetchHits(MOST_OF_STRETCH);
        for (int i = 0; i < indexed.size(); i += COMPARED) {
            List<Long> some = indexed.subList(i, Math.min(indexed.size(), i + COMPARED));
            Set<Long> there = there(known, some);
            some.stream()
                    .filter(id -> !there.contains(id))
                    .forEach(id -> session.indexingPlan().purge(type, id, null));
        }
    }

    private Set<Long> there(String known, List<Long> ids) {
        return jdbc.sql(known).param("ids", ids).query(Long.class).set();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
