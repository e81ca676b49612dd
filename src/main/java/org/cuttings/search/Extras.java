package org.cuttings.search;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the index adds to pages that can be shown without it, so that articles are read while the
 * engine that holds it is away. Whether it is back is tried now and then only, since each try may
 * take as long as the engine has to answer.
 */
@Component
public class Extras {

    private static final Logger LOG = LoggerFactory.getLogger(Extras.class);

    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(10);

    /** As {@link System#nanoTime}; of no meaning while the index is there. */
    private volatile long nextTry;

    private volatile boolean away;

    /** Whether the index did not answer when it was last asked. */
    public boolean isAway() {
        return away;
    }

    /**
     * What the index answers, or something else while it is away.
     *
     * @param question fails with what it fails with if that is for another reason
     */
    public <T extends @Nullable Object> T ask(Supplier<T> question, Supplier<T> otherwise) {
        if (away && System.nanoTime() - nextTry < 0) {
            return otherwise.get();
        }
        waitForNextTry(); // whoever comes meanwhile need not wait for the same answer
        T answer;
        try {
            answer = question.get();
        } catch (RuntimeException e) {
            if (!IndexAway.isCauseOf(e)) {
                throw e;
            }
            if (!away) {
                LOG.warn("The index does not answer; pages are shown without what it adds", e);
            }
            away = true;
            waitForNextTry();
            return otherwise.get();
        }
        away = false;
        return answer;
    }

    private void waitForNextTry() {
        nextTry = System.nanoTime() + UNTIL_NEXT_TRY.toNanos();
    }
}
