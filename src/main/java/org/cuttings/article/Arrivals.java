package org.cuttings.article;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Counts, for monitoring, the articles that were stored since the start. */
@Component
class Arrivals implements MeterBinder {

    private final AtomicLong stored = new AtomicLong();

    void came(int articles) {
        stored.addAndGet(articles);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("cuttings.articles.stored", stored, AtomicLong::get)
                .description("Articles stored since the start")
                .register(registry);
    }
}
