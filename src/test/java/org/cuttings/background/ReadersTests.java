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

    private final Readers readers = new Readers(1);

    @Test
    void workGoesOnBesideFewerReadersThanProcessors() {
        Readers few = new Readers(2);
        few.comes();

        few.letGoFirst(LONG);

        assertThat(few.areBusy()).isFalse();
    }

    @Test
    void nobodyIsLetGoFirstWhereNobodyIs() {
        readers.letGoFirst(LONG);

        assertThat(readers.areBusy()).isFalse();
    }

    @Test
    void workGoesOnOnceTheLastIsAnswered() throws Exception {
        readers.comes();
        readers.comes();
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> readers.letGoFirst(LONG));
        readers.goes();
        Awaitility.await("a look at who is there")
                .during(Duration.ofMillis(50))
                .until(() -> !work.isDone());

        readers.goes();

        work.get(10, TimeUnit.SECONDS);
        assertThat(readers.areBusy()).isFalse();
    }

    @Test
    void workGoesOnAfterAMomentWhoeverIsThere() {
        readers.comes();
        long start = System.nanoTime();

        readers.letGoFirst(Duration.ofMillis(5));

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(5_000_000);
        assertThat(readers.areBusy()).isTrue();
    }
}
