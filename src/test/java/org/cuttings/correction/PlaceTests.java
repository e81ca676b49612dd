package org.cuttings.correction;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.article.CodePoints;
import org.cuttings.article.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a place is found again in a text that has changed. */
class PlaceTests {

    private static final String TEXT =
            "Will Torvald sail? “I will,” Torvald said. His brother, also Will, will not.";

    @Test
    void aPlaceIsWhereItWas() {
        assertThat(again(TEXT, "Torvald said", TEXT)).isEqualTo("Torvald said@29");
    }

    @Test
    void textBeforeItMovesIt() {
        assertThat(again(TEXT, "Torvald said", "Evening news 𝄞. " + TEXT))
                .isEqualTo("Torvald said@45");
    }

    @Test
    void amongEqualWordsItIsTheOneWithTheSameNeighbours() {
        String changed = "Will he? " + TEXT.replace("sail", "sail at dawn");

        assertThat(again(TEXT, "Will, will", changed)).isEqualTo("Will, will@78");
        assertThat(again(TEXT, "Will", changed)).isEqualTo("Will@9");
    }

    @Test
    void aShortWordIsNotTakenForAnotherOneWhenItsOwnPlaceIsGone() {
        assertThat(again(TEXT, "Torvald said", "Nobody said a word. Torvald said."))
                .isEqualTo("nowhere");
        assertThat(again(TEXT, "brother", "Nothing is left.")).isEqualTo("nowhere");
    }

    @Test
    void aLongStretchIsKnownByItsEndsAndItsLength() {
        String middle = "and so on, ".repeat(60);
        String text = "He began. We shall see " + middle + "to the end. Then he left.";
        String words = "We shall see " + middle + "to the end.";

        Place place = place(text, words);
        assertThat(place.words().length() + place.end().length()).isLessThan(words.length());
        assertThat(place.shown()).startsWith("We shall").contains(" … ").endsWith("to the end.");
        assertThat(place.in(new CodePoints("Today. " + text)))
                .isEqualTo(new Span(17, 17 + words.length()));
        assertThat(place.in(new CodePoints(text.replaceFirst("so on", "so forth")))).isNull();
    }

    private static Place place(String text, String words) {
        CodePoints body = new CodePoints(text);
        int at = text.indexOf(words);
        return Place.of(body, body.span(at, at + words.length()));
    }

    private static String again(String text, String words, String changed) {
        CodePoints body = new CodePoints(changed);
        @Nullable Span found = place(text, words).in(body);
        return found == null ? "nowhere" : body.cut(found) + "@" + found.start();
    }
}
