package org.cuttings.search.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;

class OutageTests {

    private static final long UNTIL_NEXT_TRY = 5_000_000_000L;

    private final AtomicLong now = new AtomicLong(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final Outage outage = new Outage(now::get);

    private String answer() {
        asked.incrementAndGet();
        return "an answer";
    }

    private String noAnswer() {
        asked.incrementAndGet();
        now.incrementAndGet();
        throw new SearchException("The engine", new IOException("does not answer"));
    }

    private void assertUnanswered() {
        assertThatThrownBy(() -> outage.ask(this::noAnswer)).matches(IndexAway::isCauseOf);
    }

    @Test
    void whatFailsForAnotherReasonIsNoOutage() {
        assertThatThrownBy(
                        () ->
                                outage.ask(
                                        () -> {
                                            throw new SearchException("The query is wrong");
                                        }))
                .hasMessageContaining("wrong");

        assertThat(outage.isAway()).isFalse();
        assertThat(outage.ask(this::answer)).isEqualTo("an answer");
    }

    @Test
    void nowAndThenOneQuestionIsTried() {
        assertUnanswered();
        assertThat(outage.isAway()).isTrue();
        assertUnanswered();
        assertUnanswered();
        assertThat(asked).hasValue(1);

        now.addAndGet(UNTIL_NEXT_TRY);
        assertUnanswered();
        assertUnanswered();
        assertThat(asked).hasValue(2);
    }

    @Test
    void oneAnswerEndsIt() {
        assertUnanswered();
        now.addAndGet(UNTIL_NEXT_TRY);

        // a question may ask several times
        assertThat(outage.ask(() -> outage.ask(this::answer))).isEqualTo("an answer");

        assertThat(outage.isAway()).isFalse();
        assertThat(outage.ask(this::answer)).isEqualTo("an answer");
    }

    @Test
    void aQuestionIsSlowIfOthersAreAnsweredMeanwhile() {
        assertThatThrownBy(
                        () ->
                                outage.ask(
                                        () -> {
                                            now.incrementAndGet();
                                            other();
                                            return noAnswer();
                                        }))
                .matches(IndexAway::isCauseOf);

        assertThat(outage.isAway()).isFalse();
    }

    /** A question of somebody else, answered. */
    private void other() {
        Thread thread = new Thread(() -> outage.ask(this::answer));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
