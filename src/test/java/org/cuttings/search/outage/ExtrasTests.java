package org.cuttings.search.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;

class ExtrasTests {

    private final Outage outage = new Outage();
    private final Extras extras = new Extras(outage);

    @Test
    void whatTheIndexAnswersIsTaken() {
        assertThat(extras.ask(() -> "an answer", () -> "nothing")).isEqualTo("an answer");
        assertThat(extras.isAway()).isFalse();
    }

    @Test
    void somethingElseIsTakenWhileItIsAway() {
        assertThat(extras.ask(() -> outage.ask(ExtrasTests::away), () -> "nothing"))
                .isEqualTo("nothing");
        assertThat(extras.isAway()).isTrue();
        assertThat(extras.ask(() -> outage.ask(() -> "an answer"), () -> "nothing"))
                .as("not asked again at once")
                .isEqualTo("nothing");
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

    private static String away() {
        throw new SearchException("The engine", new IOException("does not answer"));
    }
}
