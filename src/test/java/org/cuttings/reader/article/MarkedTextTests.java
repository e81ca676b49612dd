package org.cuttings.reader.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.cuttings.article.EntityType;
import org.cuttings.article.Span;
import org.cuttings.reader.article.MarkedText.Named;
import org.cuttings.reader.article.MarkedText.Passage;
import org.cuttings.reader.article.MarkedText.Piece;
import org.cuttings.reader.article.MarkedText.Speaker;
import org.cuttings.reader.article.MarkedText.Speech;
import org.junit.jupiter.api.Test;

class MarkedTextTests {

    private static final Speaker MIRA = new Speaker("Mira Toll", "K1", false, false, null);
    private static final Speaker NOBODY = new Speaker(null, null, false, false, null);

    @Test
    void everyParagraphStandsAlone() {
        MarkedText text = text("One.\n\nTwo.\n\nThree.", List.of(), List.of());
        assertThat(text.paragraphs()).hasSize(3);
        assertThat(words(text, 1)).isEqualTo("Two.");
    }

    @Test
    void theQuotationMarksOfTheTextAreMarkedToo() {
        String body = "“Tides wait,” Toll said.";
        MarkedText text = text(body, List.of(), List.of(said(1, body, "Tides wait,")));
        assertThat(marked(text)).containsExactly("“Tides wait,”");
        assertThat(words(text, 0)).isEqualTo(body);
    }

    @Test
    void aCommaBeforeTheClosingMarkIsMarkedToo() {
        String body = "“Tides wait,” Toll said.";
        MarkedText text = text(body, List.of(), List.of(said(1, body, "Tides wait")));
        assertThat(marked(text)).containsExactly("“Tides wait,”");
    }

    @Test
    void reportedSpeechTakesNoMarksAlong() {
        String body = "\"Later\" she said the quay would close.";
        Speech reported = new Speech(1, span(body, "the quay would close"), true, MIRA);
        assertThat(marked(text(body, List.of(), List.of(reported))))
                .containsExactly("the quay would close");
    }

    @Test
    void aNameWithinAQuoteIsLinkedWithinIt() {
        String body = "“Ask Mira Toll today.”";
        MarkedText text =
                text(
                        body,
                        List.of(named(body, "Mira Toll")),
                        List.of(said(1, body, "Ask Mira Toll today.")));
        assertThat(text.paragraphs().get(0).passages()).hasSize(1);
        assertThat(text.paragraphs().get(0).passages().get(0).pieces())
                .extracting(Piece::text)
                .containsExactly("“Ask ", "Mira Toll", " today.”");
    }

    @Test
    void aQuoteOverTwoParagraphsIsMarkedInBothAndSpokenOnce() {
        String body = "“First half.\n\n“Second half.” That was all.";
        Speech both =
                new Speech(1, new Span(1, body.indexOf("half.”") + "half.".length()), false, MIRA);
        MarkedText text = text(body, List.of(), List.of(both));
        assertThat(marked(text)).containsExactly("“First half.", "“Second half.”");
        assertThat(text.paragraphs().get(0).speakers()).containsExactly(MIRA);
        assertThat(text.paragraphs().get(1).speakers()).isEmpty();
        assertThat(text.paragraphs().get(1).passages().get(0).anchors()).isEmpty();
    }

    @Test
    void aQuoteWithinAQuoteKeepsItsOwnAnchor() {
        String body = "“He told me ‘never again’ and left.”";
        MarkedText text =
                text(
                        body,
                        List.of(),
                        List.of(
                                said(1, body, "He told me ‘never again’ and left."),
                                said(2, body, "never again")));
        assertThat(text.paragraphs().get(0).passages())
                .extracting(Passage::anchors)
                .containsExactly(List.of(1), List.of(2), List.of());
        assertThat(words(text, 0)).isEqualTo(body);
    }

    @Test
    void positionsCountCodePoints() {
        String body = "😀😀 “Toll” spoke.";
        Speech speech = new Speech(1, new Span(4, 8), false, NOBODY);
        assertThat(marked(text(body, List.of(), List.of(speech)))).containsExactly("“Toll”");
    }

    @Test
    void aSpanBeyondTheTextBreaksNothing() {
        Speech beyond = new Speech(1, new Span(2, 900), false, NOBODY);
        assertThat(words(text("Short.", List.of(), List.of(beyond)), 0)).isEqualTo("Short.");
    }

    @Test
    void namesThatOverlapAreNotLinkedTwice() {
        String body = "The Port of Selm council met.";
        MarkedText text =
                text(
                        body,
                        List.of(named(body, "Selm"), named(body, "Port of Selm council")),
                        List.of());
        assertThat(text.paragraphs().get(0).passages().get(0).pieces())
                .filteredOn(piece -> piece.named() != null)
                .extracting(Piece::text)
                .containsExactly("Port of Selm council");
    }

    private static MarkedText text(String body, List<Named> names, List<Speech> speeches) {
        return MarkedText.of(body, names, speeches, List.of());
    }

    private static Speech said(int number, String body, String words) {
        return new Speech(number, span(body, words), false, MIRA);
    }

    private static Named named(String body, String name) {
        return new Named(span(body, name), "K1", EntityType.PERSON);
    }

    private static Span span(String body, String words) {
        int start = body.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static String words(MarkedText text, int paragraph) {
        return text.paragraphs().get(paragraph).passages().stream()
                .map(MarkedTextTests::words)
                .collect(Collectors.joining());
    }

    private static List<String> marked(MarkedText text) {
        return text.paragraphs().stream()
                .flatMap(paragraph -> paragraph.passages().stream())
                .filter(passage -> passage.speech() != null)
                .map(MarkedTextTests::words)
                .toList();
    }

    private static String words(Passage passage) {
        return passage.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }
}
