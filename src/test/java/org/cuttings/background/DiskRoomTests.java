package org.cuttings.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DiskRoomTests {

    private final AtomicLong free = new AtomicLong(1_000);
    private final DiskRoom room = new DiskRoom(free::get, 100, Duration.ZERO);

    @Test
    void itIsLowWhileLessThanTheReserveIsFree() {
        assertThat(room.isLow()).isFalse();
        free.set(99);
        assertThat(room.isLow()).isTrue();
        free.set(100);
        assertThat(room.isLow()).isFalse();
    }

    @Test
    void whoWaitsGoesOnOnceThereIsRoom() throws InterruptedException {
        free.set(0);
        AtomicInteger asked = new AtomicInteger();

        room.await(
                () -> {
                    if (asked.incrementAndGet() == 3) {
                        free.set(500);
                    }
                    return false;
                });

        assertThat(asked).hasValue(3);
    }

    @Test
    void whoIsToStopStops() throws InterruptedException {
        free.set(0);

        room.await(() -> true);

        assertThat(room.isLow()).isTrue();
    }
}
