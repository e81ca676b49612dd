package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive does while a cluster loses the one of its nodes that leads it. */
class LostNodeTests {

    private static final int ARTICLES = 30;

    @TempDir Path folder;

    @Test
    void theOthersGoOnAndNothingIsLost() throws Exception {
        try (OpenSearchCluster cluster = OpenSearchCluster.alone(3);
                RunningArchive archive =
                        new RunningArchive(
                                folder,
                                "--spring.profiles.active=opensearch",
                                "--CUTTINGS_OPENSEARCH_HOSTS=" + cluster.hosts(),
                                "--CUTTINGS_OPENSEARCH_PREFIX=lost-",
                                ArchiveClient.SETTING,
                                "--cuttings.language.names=none",
                                "--cuttings.language.meaning=off")) {
            assertThat(archive.running()).as(archive.log()).isTrue();
            ArchiveClient client = new ArchiveClient(archive);
            for (int no = 0; no < ARTICLES; no++) {
                client.add("Mooring " + no + " is free");
            }
            Awaitility.await("what came before")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> client.total("q=mooring") == ARTICLES);

            cluster.lose(1);
            for (int no = ARTICLES; no < 2 * ARTICLES; no++) {
                client.add("Mooring " + no + " is free");
            }

            Awaitility.await("what came before and after")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> client.total("q=mooring") == 2 * ARTICLES);
        }
    }
}
