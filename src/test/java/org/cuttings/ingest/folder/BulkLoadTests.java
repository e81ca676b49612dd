package org.cuttings.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cuttings.TemporaryHome;
import org.cuttings.ingest.ImportItem;
import org.cuttings.ingest.ImportItem.State;
import org.cuttings.ingest.Imports;
import org.cuttings.ingest.folder.FileTree.Leaf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Importing a folder from the command line. */
@SpringBootTest
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
class BulkLoadTests {

    @Autowired private BulkLoad load;
    @Autowired private Imports imports;

    private final Path folder = TemporaryHome.make();

    @Test
    void allFilesBelowAreImportedOnceHoweverOftenItIsDone() throws IOException {
        Path below = Files.createDirectories(folder.resolve("2031/march"));
        letter(folder.resolve("a.txt"));
        letter(below.resolve("b.txt"));

        assertThat(load.load(folder)).isTrue();
        assertThat(states()).containsExactly(State.IMPORTED, State.IMPORTED);

        assertThat(load.load(folder)).isTrue();
        assertThat(states()).containsExactly(State.DUPLICATE, State.DUPLICATE);
    }

    @Test
    void oneThatCannotBeReadKeepsNoOtherFromIt() throws IOException {
        Files.write(folder.resolve("a.bin"), new byte[] {0, 1, 2, 3, 0, 0, 9});
        letter(folder.resolve("b.txt"));

        assertThat(load.load(folder)).isFalse();
        assertThat(states()).containsExactly(State.FAILED, State.IMPORTED);
    }

    @Test
    void hiddenAndUnfinishedFilesAreLeftOut() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        for (String name : List.of(".hidden", ".git/config", "b.txt.part", "c.TMP", "d.txt")) {
            Files.writeString(folder.resolve(name), "x");
        }

        assertThat(FileTree.of(folder, file -> {}))
                .extracting(Leaf::label)
                .containsExactly("d.txt");
    }

    @Test
    void aSingleFileGoesByItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("one.txt"), "x");

        assertThat(FileTree.of(file, other -> {}))
                .extracting(Leaf::label)
                .containsExactly("one.txt");
    }

    @Test
    void aPathThatIsNoneIsTold() {
        assertThatThrownBy(() -> load.load(folder.resolve("nowhere")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private List<State> states() {
        return imports.items(imports.newest(1).get(0), null, -1, 10).stream()
                .map(ImportItem::state)
                .toList();
    }

    private static void letter(Path file) throws IOException {
        Files.writeString(
                file,
                "The weir at Sallow Reach is mended "
                        + UUID.randomUUID()
                        + "\n\nBy Tamsin Orde\n\nMasons closed the last gap in the weir on Tuesday.");
    }
}
