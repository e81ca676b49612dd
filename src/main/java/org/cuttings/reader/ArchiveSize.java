package org.cuttings.reader;

import java.util.concurrent.atomic.AtomicBoolean;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.outage.Extras;
import org.cuttings.search.quote.QuoteSearch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How much the archive holds, as its lists show it: counted by the index, since counting the rows
 * of a large database takes longer than making a page, and anew every few seconds at most.
 */
@Component
class ArchiveSize {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveSize.class);
    private static final long FRESH_NANOS = 5_000_000_000L;

    private final ArticleSearch articles;
    private final QuoteSearch quotes;
    private final Extras extras;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Counted counted;

    ArchiveSize(ArticleSearch articles, QuoteSearch quotes, Extras extras) {
        this.articles = articles;
        this.quotes = quotes;
        this.extras = extras;
    }

    /** Articles and quotes without those in the trash. */
    record Counted(long articles, long quotes, long at) {}

    /** The last count, null where counting has never worked. */
    public @Nullable Counted now() {
        Counted last = counted;
        boolean old =
                last == null || last.articles() == 0 || System.nanoTime() - last.at() > FRESH_NANOS;
        if (old && counting.compareAndSet(false, true)) {
            try {
                count();
            } finally {
                counting.set(false);
            }
        }
        return counted;
    }

    private Counted counted() {
        return new Counted(articles.count(), quotes.count(), System.nanoTime());
    }

    private void count() {
        try {
            counted = extras.<@Nullable Counted>ask(this::counted, () -> counted);
        } catch (RuntimeException e) {
            // a page without its counts is better than no page
            LOG.warn("The archive could not be counted: {}", e.toString());
        }
    }
}
