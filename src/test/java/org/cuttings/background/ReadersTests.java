package org.cuttings.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadersTests {

    private static final Duration LONG = Duration.ofDays(1);

    private final Readers readers = new Readers();

    @Test
    void nobodyIsLetGoFirstWhereNobodyWaits() {
        readers.letGoFirst(LONG);

        assertThat(readers.areWaiting()).isFalse();
    }

    @Test
    void workGoesOnOnceTheLastOfThoseWhoWaitedIsServed() throws Exception {
        readers.waits();
        readers.waits();
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> readers.letGoFirst(LONG));
        readers.waitsNoMore();
        Awaitility.await("a look at who waits")
                .during(Duration.ofMillis(50))
                .until(() -> !work.isDone());

        readers.waitsNoMore();

        work.get(10, TimeUnit.SECONDS);
        assertThat(readers.areWaiting()).isFalse();
    }

    @Test
    void workGoesOnAfterAMomentWhoeverWaits() {
        readers.waits();
        long start = System.nanoTime();

        readers.letGoFirst(Duration.ofMillis(5));

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(5_000_000);
        assertThat(readers.areWaiting()).isTrue();
    }
}
