package org.cuttings.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakedPasswordsTests {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 64, 501})
    void eachOfTheListIsFoundAndNoOther(int length) throws IOException {
        LeakedPasswords leaked = new LeakedPasswords(list(length, "\r\n"));

        for (int i = 0; i < length; i++) {
            assertThat(leaked.holds("ferry " + i)).as("ferry " + i).isTrue();
            assertThat(leaked.holds("barge " + i)).as("barge " + i).isFalse();
        }
    }

    @Test
    void aListWithoutAnEndOfItsLastLineIsOneToo() throws IOException {
        LeakedPasswords leaked = new LeakedPasswords(list(9, "\n"));

        assertThat(leaked.holds("ferry 8")).isTrue();
        assertThat(leaked.holds("ferry 9")).isFalse();
    }

    @Test
    void aFileThatIsNoListIsNamed() throws IOException {
        Path words = Files.writeString(folder.resolve("words.txt"), "password\n123456\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> new LeakedPasswords(words))
                .withMessageContaining("words.txt must have a SHA-1");
        List<String> lines = new ArrayList<>(Files.readAllLines(list(300, "\n")));
        Collections.reverse(lines);
        Path byCount = Files.write(folder.resolve("by-count.txt"), lines);
        assertThatIllegalStateException()
                .isThrownBy(() -> new LeakedPasswords(byCount))
                .withMessageContaining("in order");
        assertThatIllegalStateException()
                .isThrownBy(() -> new LeakedPasswords(folder.resolve("none.txt")))
                .withMessageContaining("none.txt does not exist");
    }

    private Path list(int length, String lineEnd) throws IOException {
        Collection<String> lines =
                IntStream.range(0, length)
                        .mapToObj(
                                i ->
                                        DigestUtils.sha1Hex("ferry " + i).toUpperCase(Locale.ROOT)
                                                + ":"
                                                + (i % 7 == 0 ? 1_234_567 : i))
                        .sorted()
                        .toList();
        String text = lines.stream().collect(Collectors.joining(lineEnd));
        return Files.writeString(
                folder.resolve("leaked.txt"),
                lineEnd.equals("\n") ? text : text + lineEnd,
                StandardCharsets.US_ASCII);
    }
}
