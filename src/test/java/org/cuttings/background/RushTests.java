package org.cuttings.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RushTests {

    private boolean much;
    private final Rush rush = new Rush(() -> much);

    @Test
    void aFewArticlesAreNoRush() throws InterruptedException {
        rush.came(50);

        assertThat(rush.on()).isFalse();
        rush.giveWay(
                true, Duration.ofDays(1).toNanos(), () -> fail("There is nothing to wait for"));
    }

    @Test
    void hundredsInARowAreOne() {
        rush.came(150);
        rush.came(150);

        assertThat(rush.on()).isTrue();
    }

    @Test
    void soLongAsMuchCannotBeFoundItIsNotOver() {
        much = true;

        assertThat(rush.on()).isTrue();
    }

    @Test
    void whatMakesThingsFindableDoesNotWaitForThat() throws InterruptedException {
        much = true;

        rush.giveWay(false, Duration.ofDays(1).toNanos(), () -> fail("It would wait for itself"));
    }

    @Test
    void workRestsWhileThereIsARushUntilItHasBeenEnough() throws InterruptedException {
        rush.came(1_000);
        AtomicInteger asked = new AtomicInteger();

        rush.giveWay(true, Duration.ofDays(1).toNanos(), () -> asked.incrementAndGet() == 3);

        assertThat(asked).hasValue(3);
    }
}
