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

    @Test
    void nobodyIsLetGoFirstWhereNobodyWaits() {
        new Readers(Duration.ofDays(1)).letGoFirst();
    }

    @Test
    void workGoesOnOnceTheLastOfThoseWhoWaitedIsServed() throws Exception {
        Readers readers = new Readers(Duration.ofDays(1));
        readers.waits();
        readers.waits();
        CompletableFuture<Void> work = CompletableFuture.runAsync(readers::letGoFirst);
        readers.waitsNoMore();
        Awaitility.await("a look at who waits")
                .during(Duration.ofMillis(50))
                .until(() -> !work.isDone());

        readers.waitsNoMore();

        work.get(10, TimeUnit.SECONDS);
    }

    @Test
    void workGoesOnAfterAMomentWhoeverWaits() {
        Readers readers = new Readers(Duration.ofMillis(5));
        readers.waits();
        long start = System.nanoTime();

        readers.letGoFirst();

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(5_000_000);
    }
}
