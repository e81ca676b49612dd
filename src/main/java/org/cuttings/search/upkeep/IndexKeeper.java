package org.cuttings.search.upkeep;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Passage;
import org.cuttings.article.Passages;
import org.cuttings.article.Quote;
import org.cuttings.search.index.Engine;
import org.hibernate.search.mapper.orm.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it, before the first reader comes, that the index knows every article, quote and passage:
 * works off what a crash left in the queue, and builds the index anew where it does not agree with
 * the database.
 */
@Component
public class IndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final EntityManagerFactory factory;
    private final Articles articles;
    private final Passages passages;
    private final IndexQueue queue;
    private final Engine engine;
    private final Reindexer reindexer;
    private final AtomicInteger rebuilds = new AtomicInteger();
    private volatile boolean running;

    IndexKeeper(
            EntityManagerFactory factory,
            Articles articles,
            Passages passages,
            IndexQueue queue,
            Engine engine,
            Reindexer reindexer) {
        this.factory = factory;
        this.articles = articles;
        this.passages = passages;
        this.queue = queue;
        this.engine = engine;
        this.reindexer = reindexer;
    }

    @Override
    public void start() {
        long waiting = queue.settle(PATIENCE) ? 0 : queue.length();
        if (waiting > 0) {
            LOG.info("{} changes are still to be indexed; searches may miss them", waiting);
        }
        boolean articlesAre = compare(Article.class, "articles", articles.count(), waiting);
        boolean quotesAre = compare(Quote.class, "quotes", articles.quoteCount(), waiting);
        boolean passagesAre = compare(Passage.class, "passages", passages.count(), waiting);
        if (articlesAre && quotesAre && passagesAre) {
            engine.removeEarlier();
        }
        running = true;
    }

    /**
     * Builds an index anew unless it has as many as the database, or may have once so many changes
     * have been worked off; tells whether it has.
     */
    private boolean compare(Class<?> type, String name, long stored, long waiting) {
        long indexed = indexed(type);
        if (Math.abs(stored - indexed) > waiting) {
            LOG.warn(
                    "The index has {} {}, the database {}; building the index anew",
                    indexed,
                    name,
                    stored);
            if (engine.isShared()) {
                reindexer.start(); // another process may have begun already
            } else if (indexed > stored / 2) {
                reindexer.startOver();
            } else {
                rebuild(type, name);
            }
        }
        return stored == indexed;
    }

    private long indexed(Class<?> type) {
        try (EntityManager entities = factory.createEntityManager()) {
            return Search.session(entities)
                    .search(type)
                    .where(f -> f.matchAll())
                    .fetchTotalHitCount();
        }
    }

    /** Whether the index has been compared with the database, and is not being built anew. */
    public boolean isWhole() {
        return running && rebuilds.get() == 0 && !reindexer.isGoingOn();
    }

    /** Faster, but the index is empty first. */
    private void rebuild(Class<?> type, String name) {
        rebuilds.incrementAndGet();
        Search.mapping(factory)
                .scope(type)
                .massIndexer()
                .threadsToLoadObjects(2)
                .batchSizeToLoadObjects(50)
                .start()
                .thenRun(
                        () -> {
                            LOG.info("The index of {} is complete again", name);
                            rebuilds.decrementAndGet();
                        })
                .exceptionally(
                        e -> {
                            LOG.error("The index of {} could not be built anew", name, e);
                            return null;
                        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
