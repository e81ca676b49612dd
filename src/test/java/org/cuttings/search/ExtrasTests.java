package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;

class ExtrasTests {

    private final Extras extras = new Extras(new Outage());

    @Test
    void whatTheIndexAnswersIsTaken() {
        assertThat(extras.ask(() -> "an answer", () -> "nothing")).isEqualTo("an answer");
        assertThat(extras.isAway()).isFalse();
    }

    @Test
    void somethingElseIsTakenUntilTheIndexIsBack() {
        assertThat(extras.ask(ExtrasTests::away, () -> "nothing")).isEqualTo("nothing");
        assertThat(extras.isAway()).isTrue();

        assertThat(extras.ask(() -> "an answer", () -> "nothing")).isEqualTo("an answer");
        assertThat(extras.isAway()).isFalse();
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
