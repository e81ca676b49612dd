package org.cuttings.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.search.query.WordsReader;
import org.junit.jupiter.api.Test;

class ExcerptsTests {

    private static Excerpts of(String q, String language) {
        return new Excerpts(WordsReader.read(q).shown(), language);
    }

    @Test
    void allFormsOfAWordAreMarkedAndAllElseIsEscaped() {
        assertThat(of("bridge", "en").whole("<Bridges> & one bridge"))
                .isEqualTo("&lt;<mark>Bridges</mark>&gt; &amp; one <mark>bridge</mark>");
        assertThat(of("maison", "fr").whole("Les maisons d'été"))
                .isEqualTo("Les <mark>maisons</mark> d&#39;été");
        assertThat(of("haus", "de").whole("Alte Häuser am Hafen"))
                .isEqualTo("Alte <mark>Häuser</mark> am Hafen");
        assertThat(of("مكتبة", "ar").whole("فتحت المكتبة")).isEqualTo("فتحت <mark>المكتبة</mark>");
    }

    @Test
    void ofAPhraseOnlyTheWordsInARowAreMarked() {
        assertThat(of("\"old lamp\"", "en").whole("An old lamp, a lamp so old"))
                .isEqualTo("An <mark>old lamp</mark>, a lamp so old");
    }

    @Test
    void thePassagesWithMostOfTheWordsAreShownInTheOrderOfTheText() {
        String text =
                "Only a kettle stood there.\n\n"
                        + "It rained. ".repeat(40)
                        + "\n\nThe kettle and the lantern were sold together on Monday.\n\n"
                        + "It rained. ".repeat(40)
                        + "\n\nNobody bought the lantern alone.";

        assertThat(of("lantern kettle", "en").passages(text))
                .containsExactly(
                        "Only a <mark>kettle</mark> stood there.",
                        "The <mark>kettle</mark> and the <mark>lantern</mark> were sold together on"
                                + " Monday.");
    }

    @Test
    void aPassageBeginsAndEndsWithAWord() {
        String text = "word ".repeat(30) + "pelican " + "another ".repeat(60);

        List<String> passages = of("pelican", "en").passages(text);

        assertThat(passages).hasSize(1);
        assertThat(passages.get(0)).startsWith("word ").endsWith("another").hasSizeLessThan(220);
    }

    @Test
    void aWordDeepInALongTextIsFoundAndATextWithoutItHasNoPassage() {
        String text = "Nothing of note happened there. ".repeat(4_000) + "Then came a walrus.";

        assertThat(of("walrus", "en").passages(text))
                .containsExactly("Then came a <mark>walrus</mark>.");
        assertThat(of("narwhal", "en").passages(text)).isEmpty();
        assertThat(of("", "en").passages(text)).isEmpty();
    }
}
