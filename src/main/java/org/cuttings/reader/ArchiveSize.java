package org.cuttings.reader;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cuttings.article.Articles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How much the archive holds, counted anew every few seconds at most: every page shows it, and
 * counting a large archive takes longer than making a page.
 */
@Component
class ArchiveSize {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveSize.class);
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final Articles articles;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Counted counted;

    ArchiveSize(Articles articles) {
        this.articles = articles;
    }

    /** Articles and quotes without those in the trash. */
    record Counted(long articles, long quotes, long at) {}

    /** The last count, null where counting has never worked; a new count may start meanwhile. */
    public @Nullable Counted now() {
        Counted last = counted;
        if (last == null || last.articles() == 0) {
            count();
        } else if (System.nanoTime() - last.at() > FRESH_NANOS
                && counting.compareAndSet(false, true)) {
            var unused =
                    CompletableFuture.runAsync(this::count)
                            .whenComplete((v, e) -> counting.set(false));
        }
        return counted;
    }

    private void count() {
        try {
            counted = new Counted(articles.count(), articles.quoteCount(), System.nanoTime());
        } catch (RuntimeException e) {
            // a page without its counts is better than no page
            LOG.warn("The archive could not be counted: {}", e.toString());
        }
    }
}
