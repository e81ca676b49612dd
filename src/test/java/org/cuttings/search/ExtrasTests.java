package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;

class ExtrasTests {

    private final Extras extras = new Extras();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whatTheIndexAnswersIsTaken() {
        assertThat(extras.ask(() -> "an answer", () -> "nothing")).isEqualTo("an answer");
        assertThat(extras.isAway()).isFalse();
    }

    @Test
    void anIndexThatIsAwayIsNotAskedAgainAtOnce() {
        assertThat(extras.ask(this::away, () -> "nothing")).isEqualTo("nothing");
        assertThat(extras.ask(this::away, () -> "nothing")).isEqualTo("nothing");

        assertThat(asked).hasValue(1);
        assertThat(extras.isAway()).isTrue();
    }

    @Test
    void whatFailsForAnotherReasonFails() {
        assertThatThrownBy(
                        () ->
                                extras.ask(
                                        () -> {
                                            throw new IllegalStateException("meant");
                                        },
                                        () -> "nothing"))
                .hasMessage("meant");
        assertThat(extras.isAway()).isFalse();
    }

    private String away() {
        asked.incrementAndGet();
        throw new SearchException("The engine", new IOException("does not answer"));
    }
}
