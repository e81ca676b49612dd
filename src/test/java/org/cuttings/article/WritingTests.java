package org.cuttings.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Counting, comparing and keeping text. */
class WritingTests {

    @Test
    void positionsCountCodePoints() {
        CodePoints points = new CodePoints("a😀b😀c");

        assertThat(points.length()).isEqualTo(5);
        assertThat(points.cut(new Span(1, 2))).isEqualTo("😀");
        assertThat(points.cut(new Span(4, 5))).isEqualTo("c");
        assertThat(points.span(3, 4)).isEqualTo(new Span(2, 3));
        assertThat(points.index(5)).isEqualTo(7);
    }

    @Test
    void wordsAreCountedWithTheirApostrophesHyphensAndMarks() {
        assertThat(content("It’s a half-built pier.", null).wordCount()).isEqualTo(4);
        assertThat(content("😀 — …", null).wordCount()).isZero();
        assertThat(content("كَتَبَ نص", null).wordCount()).isEqualTo(2);
    }

    @Test
    void articlesAreTheSameWhateverTheirLayout() {
        assertThat(Fingerprint.of(content("A pier, at last", null)))
                .isEqualTo(Fingerprint.of(content("A\nPIER at  last!", null)))
                .isNotEqualTo(Fingerprint.of(content("A pier at least", null)))
                .isNotEqualTo(Fingerprint.of(content("A pier, at last", "2031-01-02")));
    }

    @Test
    void keysSortByTimeAndReadBack() {
        long id = Key.next();

        assertThat(Key.of(id)).hasSize(13).isLessThan(Key.of(Key.next()));
        assertThat(Key.parse(Key.of(id))).hasValue(id);
        assertThat(Key.parse("../etc")).isEmpty();
    }

    @Test
    void linesComeBackWithoutBlankOnes() {
        LinesConverter lines = new LinesConverter();

        assertThat(kept(lines, List.of("Tam\r\nRook", "", "Ede Lark", " ")))
                .containsExactly("Tam Rook", "Ede Lark");
        assertThat(kept(lines, List.of(""))).isEmpty();
    }

    private static List<String> kept(LinesConverter converter, List<String> lines) {
        return converter.convertToEntityAttribute(converter.convertToDatabaseColumn(lines));
    }

    private static Content content(String body, @Nullable String day) {
        return new Content(
                "Pier",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                "en",
                day == null ? null : Published.on(LocalDate.parse(day)),
                null,
                body,
                List.of());
    }
}
