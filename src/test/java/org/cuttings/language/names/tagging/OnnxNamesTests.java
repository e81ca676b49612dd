package org.cuttings.language.names.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cuttings.language.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxNamesTests {

    private static final String STORY =
            """
            ORDAN, March 3 (AP) - Harbour Minister Tarek Qadrim met Lena Krivosz of the Free Ferry Union in Oslo on Monday.

            "The bridge stays open," Qadrim told Reuters. Krivosz, who lives in Norway, said that Vertania Airlines had asked the Harbour Ministry for help.
            """;

    private static final TrainedNames NAMES = NameModels.onnx();

    @AfterAll
    static void close() {
        NAMES.close();
    }

    private static List<String> names(String body) {
        Text text = Text.of(body);
        return NAMES.tag(text).stream()
                .map(name -> name.type() + " " + text.between(name.from(), name.to()))
                .toList();
    }

    @Test
    void theShippedModelRunsHere() {
        assertThat(NAMES.version()).matches("onnx-[0-9a-f]{8}");
    }

    @Test
    void aStoryHasItsPeoplePlacesAndOrganisations() {
        assertThat(names(STORY))
                .containsExactly(
                        "PLACE ORDAN",
                        "ORGANISATION AP",
                        "PERSON Tarek Qadrim",
                        "PERSON Lena Krivosz",
                        "ORGANISATION Free Ferry Union",
                        "PLACE Oslo",
                        "PERSON Qadrim",
                        "ORGANISATION Reuters",
                        "PERSON Krivosz",
                        "PLACE Norway",
                        "ORGANISATION Vertania Airlines",
                        "ORGANISATION Harbour Ministry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ORDAN, March 3 - The ferry sank. | PLACE ORDAN",
                "TEMERA (Reuters) - The ferry sank. | PLACE TEMERA",
                "QADRIM ASKS NORWAY FOR FERRIES | PLACE NORWAY",
                "tarek qadrim went to oslo on monday | PERSON tarek qadrim",
                "Minister Qadrim Visits Norway Over New Ferry | PLACE Norway",
            })
    void aNameIsFoundInEveryCase(String sentence, String name) {
        assertThat(names(sentence)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "😀",
                "\ud83d",
                "\udc00\ud83d",
                "...",
                "港口に橋がある。",
                "\u0000\uffff\ufeff",
                "جسر الميناء القديم",
                "a\u0301\u0302\u0303"
            })
    void aTextOfAnyKindCanBeRead(String body) {
        assertThat(names(body)).isNotNull();
    }

    @Test
    void aTextWithoutEndIsReadInWindows() {
        String body = "Nina Falk came to Oslo ".repeat(300) + "x".repeat(100_000);
        assertThat(names(body)).filteredOn("PLACE Oslo"::equals).hasSizeGreaterThan(280);
    }

    @Test
    void noNameGoesOnInTheNextParagraph() {
        Text text = Text.of("The winner is Nina\n\nFalk\n\nOslo\n\nNorway");
        assertThat(NAMES.tag(text))
                .allMatch(name -> text.sentenceOf(name.from()) == text.sentenceOf(name.to() - 1));
    }

    @Test
    void howSureANameIsIsAShare() {
        assertThat(NAMES.tag(Text.of(STORY))).allMatch(name -> name.sure() > 0 && name.sure() <= 1);
    }

    @Test
    void severalThreadsReadAsOneDoes() throws Exception {
        List<String> alone = names(STORY);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> readings = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                readings.add(() -> names(STORY));
            }
            for (Future<List<String>> reading : threads.invokeAll(readings)) {
                assertThat(reading.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> new OnnxNames(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ONNX Runtime cannot read it");
    }
}
