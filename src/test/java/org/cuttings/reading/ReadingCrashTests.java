package org.cuttings.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.cuttings.Killed;
import org.cuttings.article.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the archive in the middle of reading. */
class ReadingCrashTests {

    @TempDir Path home;

    @Test
    @Timeout(300)
    void whatWasBeingReadIsReadOnce() throws Exception {
        int first = 0;
        for (int read : new int[] {1, 80}) {
            Killed.run(
                    ReadingProcess.class,
                    line -> line.startsWith("READ ") && Integer.parseInt(line.substring(5)) >= read,
                    home,
                    first);
            first += 100_000;
        }
        try (var archive = ReadingProcess.open(home)) {
            Articles articles = archive.getBean(Articles.class);
            Readings readings = archive.getBean(Readings.class);
            await().atMost(Duration.ofMinutes(2)).until(() -> readings.progress().waiting() == 0);

            long stored = articles.count();
            assertThat(stored).isGreaterThan(80);
            assertThat(readings.progress().current()).isEqualTo(stored);
            assertThat(readings.progress().failed()).isZero();
            assertThat(articles.quoteCount()).isEqualTo(stored);
        }
    }
}
