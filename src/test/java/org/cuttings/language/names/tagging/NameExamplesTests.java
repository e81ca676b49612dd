package org.cuttings.language.names.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cuttings.language.model.WordPiece;
import org.cuttings.language.names.tagging.AnnotatedArticle.Name;
import org.cuttings.language.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameExamplesTests {

    private static final String BODY =
            """
            ORDAN 2031-05-06
            Nina Falk of 😀 Uno came to Ordan.
            """;
    private static final String VOCABULARY =
            """
            [UNK]
            [CLS]
            [SEP]
            nina
            fa
            ##lk
            or
            ##dan""";

    @TempDir Path directory;

    private List<String> written(String times) throws IOException {
        Files.createDirectory(directory.resolve("text"));
        Files.writeString(directory.resolve("text/one.txt"), BODY);
        Files.writeString(
                directory.resolve("gold.json"),
                """
                {"one": {"entities": [
                  {"start": 0, "end": 5, "type": "LOC"},
                  {"start": 17, "end": 26, "type": "PER"},
                  {"start": 32, "end": 35, "type": "org"},
                  {"start": 44, "end": 49, "type": "LOC"}]}}
                """);
        Path vocabulary = Files.writeString(directory.resolve("vocabulary"), VOCABULARY);
        Path examples = directory.resolve("examples");
        NameExamples.main(
                new String[] {
                    vocabulary.toString(), directory.toString(), examples.toString(), times
                });
        return Files.readAllLines(examples);
    }

    @Test
    void aModelLearnsFromTheNumbersItWillRead() throws IOException {
        String[] rows = written("0").get(0).split("\\|");
        Window window =
                Window.of(
                                Text.of(BODY),
                                WordPiece.read(
                                        Files.newInputStream(directory.resolve("vocabulary"))))
                        .get(0);
        assertThat(numbers(rows[0])).isEqualTo(window.pieces());
        assertThat(numbers(rows[1])).isEqualTo(window.shapes());
        assertThat(numbers(rows[2])).isEqualTo(window.lists());
    }

    @Test
    void onlyTheFirstPieceOfAWordHasATag() throws IOException {
        long[] tags = numbers(written("0").get(0).split("\\|")[3]);
        // [CLS] or ##dan 2031 - 05 - 06 nina fa ##lk of 😀 uno came to or ##dan . [SEP]
        assertThat(tags).startsWith(-1, 5, -1).endsWith(5, -1, 0, -1);
        assertThat(Arrays.stream(tags).filter(tag -> tag > 0).toArray())
                .containsExactly(5, 1, 2, 3, 5);
    }

    @Test
    void everyRetellingKeepsItsNames() throws IOException {
        assertThat(written("40"))
                .hasSize(40)
                .allSatisfy(row -> assertThat(numbers(row.split("\\|")[3])).contains(1, 3, 5));
    }

    @Test
    void aRetoldNameStandsWhereItIsSaidToStand() {
        AnnotatedArticle article =
                new AnnotatedArticle(
                        BODY,
                        List.of(
                                new Name(0, 5, "LOC"),
                                new Name(17, 26, "PER"),
                                new Name(33, 36, "ORG")));
        Variations variations = new Variations(List.of(article), new Random(1));
        for (int i = 0; i < 200; i++) {
            AnnotatedArticle varied = variations.vary(article);
            assertThat(varied.names()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(varied.names())
                    .allSatisfy(
                            name ->
                                    assertThat(varied.form(name))
                                            .isNotBlank()
                                            .doesNotContain("\n", "😀"))
                    .isSortedAccordingTo(java.util.Comparator.comparingInt(Name::start));
        }
    }

    @Test
    void itSaysWhatItNeeds() {
        assertThatThrownBy(() -> NameExamples.main(new String[] {"one"}))
                .hasMessageContaining("the vocabulary");
    }

    private static long[] numbers(String row) {
        return Arrays.stream(row.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
