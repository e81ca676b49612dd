package org.cuttings.search.outage;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether the engine that holds the indexes answers. While it does not, only now and then is one
 * question asked, so that not everybody waits for it in vain; one answer ends that. A question that
 * fails begins it only if no other was answered meanwhile: one that is slow is no outage.
 */
@Component
public class Outage {

    /** How long an answer is waited for without which results can be shown. */
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private static final long NANOS_BETWEEN_TRIES = 5_000_000_000L;

    /** Whether this thread is within a question. */
    private final ThreadLocal<Boolean> asking = ThreadLocal.withInitial(() -> false);

    private final LongSupplier clock;
    private boolean away;
    private long nextTry;
    private boolean everAnswered;
    private long lastAnswer;

    @Autowired
    Outage() {
        this(System::nanoTime);
    }

    /**
     * @param clock in nanoseconds
     */
    Outage(LongSupplier clock) {
        this.clock = clock;
    }

    /** What was not asked, since what was asked a moment ago was not answered. */
    private static final class NotAsked extends SearchException {

        private static final long serialVersionUID = 1L;

        NotAsked() {
            super(
                    "The index did not answer a moment ago",
                    new IOException("it is asked again soon"));
        }
    }

    /** Whether the index did not answer when it was last asked. */
    public synchronized boolean isAway() {
        return away;
    }

    /**
     * What the index answers.
     *
     * @param question may ask more than once, and may ask this again
     * @throws SearchException which {@link IndexAway} tells, if it does not answer, or did not a
     *     moment ago and is not asked again yet
     */
    public <T extends @Nullable Object> T ask(Supplier<T> question) {
        if (asking.get()) {
            return question.get();
        }
        long began = begin();
        asking.set(true);
        try {
            T answer = question.get();
            answered();
            return answer;
        } catch (RuntimeException e) {
            if (IndexAway.isCauseOf(e)) {
                failed(began, e);
            }
            throw e;
        } finally {
            asking.remove();
        }
    }

    private synchronized long begin() {
        long now = clock.getAsLong();
        if (away) {
            if (now - nextTry < 0) {
                throw new NotAsked();
            }
            nextTry = now + NANOS_BETWEEN_TRIES;
        }
        return now;
    }

    private synchronized void answered() {
        everAnswered = true;
        lastAnswer = clock.getAsLong();
        if (away) {
            LOG.info("The index answers again");
            away = false;
        }
    }

    private synchronized void failed(long began, RuntimeException failure) {
        if (everAnswered && lastAnswer - began >= 0) {
            return;
        }
        if (!away) {
            LOG.warn("The index does not answer; pages are shown without what it adds", failure);
            away = true;
        }
        nextTry = clock.getAsLong() + NANOS_BETWEEN_TRIES;
    }
}
