package org.cuttings.language.names.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cuttings.language.text.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts as long and as odd as they come: twice the text is at most twice the work. */
class EndlessTextTests {

    private static final int LENGTH = 60_000;

    private static final OnnxNames NAMES = (OnnxNames) NameModels.onnxOr(OnnxNames::new);

    @AfterAll
    static void close() {
        NAMES.close();
    }

    static List<Map.Entry<String, String>> texts() {
        return List.of(
                Map.entry("no sentence ends", "the old pier near Aberford was kept and "),
                Map.entry("tiny sentences", "No. Go! So? "),
                Map.entry("sentences just too long for two", "Nina Falk came. ".repeat(25) + "\n"),
                Map.entry("capitals", "NINA FALK CAME TO OSLO AND "),
                Map.entry("numbers", "17\t2,045.5\t1998\n"),
                Map.entry("one word", "abcdefghij"),
                Map.entry("one hyphened word", "ab-"),
                Map.entry("addresses", "http://example.org/a?q=b&c=d_e "),
                Map.entry("marks", "(“"),
                Map.entry("code", "<div class=\"a\">{x:[1,2]}</div>"),
                Map.entry("Chinese", "我们将重建码头"),
                Map.entry("accents", "e\u0301"),
                Map.entry("pictures", "😀"),
                Map.entry("lines", "a\n\n"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theModelIsGivenEachWordOnce(Map.Entry<String, String> part) {
        Text text = Text.of(part.getValue().repeat(LENGTH / part.getValue().length()));
        List<Window> windows = NAMES.windows(text);
        int pieces = windows.stream().mapToInt(window -> window.pieces().length - 2).sum();
        assertThat(pieces).isLessThanOrEqualTo(LENGTH);
        // Two windows side by side hold more than one may, or they were one.
        assertThat(windows.size()).isLessThanOrEqualTo(2 * pieces / (Window.LONGEST - 18) + 1);
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).from()).isGreaterThanOrEqualTo(windows.get(i - 1).to());
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noWordWithALetterIsLeftOut(Map.Entry<String, String> part) {
        Text text = Text.of(part.getValue().repeat(LENGTH / part.getValue().length()));
        boolean[] read = new boolean[text.size()];
        for (Window window : NAMES.windows(text)) {
            IntStream.range(window.from(), window.to()).forEach(i -> read[i] = true);
        }
        assertThat(IntStream.range(0, text.size()))
                .allMatch(i -> read[i] || !text.token(i).hasLetter());
    }

    @Test
    void theModelIsNotAskedAboutATableOfNumbers() {
        assertThat(NAMES.windows(Text.of("17\t2,045.5\t1998\n".repeat(1_000)))).isEmpty();
    }
}
