package org.cuttings.language.names.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.cuttings.language.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSignsTests {

    private static int[] shapes(String body) {
        Text text = Text.of(body);
        WordSigns signs = new WordSigns(text);
        return IntStream.range(0, text.size()).map(signs::shape).toArray();
    }

    private static int lists(String body, int token) {
        return new WordSigns(Text.of(body)).lists(token);
    }

    @Test
    void everyWayOfWritingHasItsNumber() {
        assertThat(shapes("Then Nina said UNO, the U.S. and McFalk's 12 G20 iBoats came J."))
                .containsExactly(3, 2, 1, 4, 9, 1, 5, 1, 6, 9, 7, 8, 6, 1, 11);
    }

    @ParameterizedTest
    @CsvSource({
        "The ferry came late again, 1",
        "Ferry late, 0",
        "the harbour guard waited, 1",
        "HARBOUR GUARD WAITS AGAIN, 2",
        "Harbour Guard Waits Again, 3",
    })
    void aSentenceInCapitalsIsToldFromAHeadlineAndFromOneWithout(String sentence, int style) {
        assertThat(shapes(sentence)[0] / 16).isEqualTo(style);
    }

    @Test
    void listsAreKnownInEveryCase() {
        assertThat(lists("Nina", 0) & 1).isEqualTo(1);
        assertThat(lists("in OSLO", 1) & 2).isEqualTo(2);
        assertThat(lists("the united nations", 1) & 4).isEqualTo(4);
        assertThat(lists("the united nations", 2) & 4).isEqualTo(4);
        assertThat(lists("a Norwegian boat", 1) & 8).isEqualTo(8);
        assertThat(lists("a Norwegian boat", 2) & 16).isEqualTo(16);
        assertThat(lists("Mr Qadrim", 0) & 32).isEqualTo(32);
        assertThat(lists("Mr Qadrim", 1)).isZero();
    }

    @Test
    void numbersStayWithinWhatAModelKnows() {
        String wild = "Ωmega İI ǅ 港口 😀 ١٢ \ud83d U.N. ABCDEFG a1 — ́ ";
        assertThat(IntStream.of(shapes(wild)))
                .allMatch(shape -> shape > 0 && shape < WordSigns.SHAPES);
        WordSigns signs = new WordSigns(Text.of(wild));
        assertThat(IntStream.range(0, Text.of(wild).size()).map(signs::lists))
                .allMatch(lists -> lists >= 0 && lists < WordSigns.LISTS);
    }
}
