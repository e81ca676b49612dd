package org.cuttings.vitals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.cuttings.vitals.Vitals.Backlog;
import org.springframework.stereotype.Component;

/** Tells monitoring what waits in the archive; docs/growing.md has the list. */
@Component
class Gauges implements MeterBinder {

    private final Vitals vitals;

    Gauges(Vitals vitals) {
        this.vitals = vitals;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "imports", "Imports that are not finished", Backlog::imports);
        gauge(registry, "readings", "Articles to be read for names and quotes", Backlog::readings);
        gauge(registry, "meanings", "Articles whose meaning is to be told", Backlog::meanings);
        gauge(registry, "stories", "Articles to be sorted into stories", Backlog::stories);
        gauge(registry, "changes", "Changes the index has still to learn", Backlog::changes);
        gauge(registry, "failures", "Changes the index could not take", Backlog::failures);
        Gauge.builder("cuttings.index.lag", vitals, all -> all.backlog().lag().toMillis() / 1e3)
                .description("How long the oldest change has waited for the index")
                .baseUnit("seconds")
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry,
            String what,
            String description,
            ToDoubleFunction<Backlog> count) {
        Gauge.builder("cuttings.waiting." + what, vitals, all -> count.applyAsDouble(all.backlog()))
                .description(description)
                .register(registry);
    }
}
