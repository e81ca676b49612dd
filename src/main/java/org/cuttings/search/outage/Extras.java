package org.cuttings.search.outage;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * What the index adds to pages that can be shown without it, so that articles are read while the
 * engine that holds it is away.
 */
@Component
@NamedInterface("outage")
public class Extras {

    private final Outage outage;

    Extras(Outage outage) {
        this.outage = outage;
    }

    /** Whether the index did not answer when it was last asked. */
    public boolean isAway() {
        return outage.isAway();
    }

    /**
     * What the index answers, or something else while it is away.
     *
     * @param question fails with what it fails with if that is for another reason
     */
    public <T extends @Nullable Object> T ask(Supplier<T> question, Supplier<T> otherwise) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            if (!IndexAway.isCauseOf(e)) {
                throw e;
            }
            return otherwise.get();
        }
    }
}
