package org.cuttings.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cuttings.TemporaryHome;
import org.cuttings.ingest.ImportItem;
import org.cuttings.ingest.ImportItem.State;
import org.cuttings.ingest.ImportWorker;
import org.cuttings.ingest.Imports;
import org.cuttings.ingest.IngestSettings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** Files that appear in the watched folder. */
@SpringBootTest
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
class WatchedFolderTests {

    private static final Path FOLDER = TemporaryHome.make();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired private Imports imports;
    @Autowired private ImportWorker worker;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void watch(DynamicPropertyRegistry settings) {
        settings.add("cuttings.ingest.folder", FOLDER::toString);
        settings.add("cuttings.ingest.every", () -> "50ms");
    }

    @Test
    void eachIsImportedOnceAndAgainWhenItHasChanged() throws Exception {
        Path file = write("The ferry at Hale Ness runs again", 1);
        await().atMost(PATIENCE).until(() -> states().equals(List.of(State.IMPORTED)));

        write("The ferry at Hale Ness runs no more", 2);
        await().atMost(PATIENCE)
                .until(() -> states().equals(List.of(State.IMPORTED, State.IMPORTED)));

        WatchedFolder restarted =
                new WatchedFolder(
                        new IngestSettings(FOLDER, Duration.ofMillis(1), 1),
                        imports,
                        worker,
                        jdbc,
                        transactions);
        restarted.look();
        restarted.look();
        assertThat(file).exists();
        assertThat(imports.newest(10)).hasSize(2);
    }

    private List<State> states() {
        return imports.newest(10).stream()
                .flatMap(job -> imports.items(job, null, -1, 10).stream())
                .map(ImportItem::state)
                .toList();
    }

    private static Path write(String headline, int second) throws IOException {
        Path unfinished = FOLDER.resolve("ferry.txt.part");
        Files.writeString(
                unfinished,
                headline + "\n\nBy Ede Marl\n\nThe boat crossed at noon with nine people aboard.");
        Files.setLastModifiedTime(
                unfinished, FileTime.from(Instant.ofEpochSecond(1_900_000_000L + second)));
        return Files.move(
                unfinished, FOLDER.resolve("ferry.txt"), StandardCopyOption.REPLACE_EXISTING);
    }
}
