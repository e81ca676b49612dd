package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;

class OutageTests {

    private static final SearchException NO_ANSWER =
            new SearchException("The engine", new IOException("does not answer"));

    private final AtomicLong now = new AtomicLong();
    private final Outage outage = new Outage(now::get);

    @Test
    void whatFailsForAnotherReasonIsNoOutage() {
        assertThat(outage.isCauseOf(new SearchException("The query is wrong"))).isFalse();
        assertThat(outage.isAway()).isFalse();
        assertThat(outage.mayAsk()).isTrue();
    }

    @Test
    void nowAndThenOneQuestionIsTried() {
        assertThat(outage.isCauseOf(NO_ANSWER)).isTrue();
        assertThat(outage.isAway()).isTrue();
        assertThat(outage.mayAsk()).isFalse();

        now.addAndGet(5_000_000_000L);
        assertThat(outage.mayAsk()).isTrue();
        assertThat(outage.mayAsk()).isFalse();
        assertThat(outage.isCauseOf(NO_ANSWER)).isTrue();

        now.addAndGet(5_000_000_000L);
        assertThat(outage.mayAsk()).isTrue();
    }

    @Test
    void oneAnswerEndsIt() {
        assertThat(outage.isCauseOf(NO_ANSWER)).isTrue();

        outage.end();

        assertThat(outage.isAway()).isFalse();
        assertThat(outage.mayAsk()).isTrue();
        assertThat(outage.mayAsk()).isTrue();
    }
}
