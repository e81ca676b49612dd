package org.cuttings.ingest.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every file holds for these: fixtures of all formats, whole and damaged. */
class StrangeFilesTests {

    private static final Path RESOURCES = Path.of("src/test/resources");

    /** Files that once broke a rule, as a fuzzer found them, and the fixtures of all formats. */
    static List<Path> files() throws IOException {
        try (Stream<Path> articles = Files.walk(RESOURCES.resolve("articles"));
                Stream<Path> formats = Files.walk(RESOURCES.resolve("formats"));
                Stream<Path> findings = Files.walk(RESOURCES.resolve("fuzz"))) {
            return Stream.of(articles, formats, findings)
                    .flatMap(each -> each)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsReadOrRefusedInWords(Path file) throws IOException {
        assertThat(RecogniserFuzz.check(new Upload("file", null, Files.readAllBytes(file))))
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("files")
    void soIsEveryFileThatWasCutOffOrDamaged(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Random chance = new Random(1);
        for (int i = 0; i < 12; i++) {
            byte[] damaged = Arrays.copyOf(whole, 1 + chance.nextInt(Math.max(1, whole.length)));
            for (int changes = chance.nextInt(4); changes > 0; changes--) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
            }
            assertThat(RecogniserFuzz.check(new Upload("file", null, damaged))).isPositive();
        }
    }
}
