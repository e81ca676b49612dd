package org.cuttings.search;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Quote;
import org.hibernate.search.mapper.orm.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it, before the first reader comes, that the index knows every article and quote: works
 * off what a crash left in the queue, and builds the index anew where it does not agree with the
 * database.
 */
@Component
class IndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final EntityManagerFactory factory;
    private final Articles articles;
    private final ArticleSearch search;
    private final QuoteSearch quotes;
    private final IndexQueue queue;
    private volatile boolean running;

    IndexKeeper(
            EntityManagerFactory factory,
            Articles articles,
            ArticleSearch search,
            QuoteSearch quotes,
            IndexQueue queue) {
        this.factory = factory;
        this.articles = articles;
        this.search = search;
        this.quotes = quotes;
        this.queue = queue;
    }

    @Override
    public void start() {
        running = true;
        if (!queue.settle(PATIENCE)) {
            LOG.info("{} changes are still to be indexed; searches may miss them", queue.length());
            return;
        }
        compare(Article.class, "articles", search.find(Query.of(null)).total(), articles.count());
        compare(
                Quote.class,
                "quotes",
                quotes.find(QuoteSearch.Query.all(1)).total(),
                articles.quoteCount());
    }

    private void compare(Class<?> type, String name, long indexed, long stored) {
        if (stored != indexed) {
            LOG.warn(
                    "The index has {} {}, the database {}; building the index anew",
                    indexed,
                    name,
                    stored);
            rebuild(type, name);
        }
    }

    private void rebuild(Class<?> type, String name) {
        Search.mapping(factory)
                .scope(type)
                .massIndexer()
                .threadsToLoadObjects(2)
                .batchSizeToLoadObjects(50)
                .start()
                .thenRun(() -> LOG.info("The index of {} is complete again", name))
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
