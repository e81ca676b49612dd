package org.cuttings.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Span;
import org.junit.jupiter.api.Test;

/** Where words stand in a text. */
class OccurrencesTests {

    private static final String TEXT =
            "Corvo’s crew left Corvo-town.\n\nCorvos stayed with Corvo, and\nCorvo with them.";

    @Test
    void wholeWordsEndWhereNoLetterFollows() {
        assertThat(starts("Corvo", true)).containsExactly(0, 18, 50, 61);
        assertThat(starts("Corvo", false)).containsExactly(0, 18, 31, 50, 61);
    }

    @Test
    void whiteSpaceIsAllTheSame() {
        assertThat(starts("and Corvo  with", true)).containsExactly(57);
        assertThat(starts("andCorvo", true)).isEmpty();
        assertThat(starts("  ", true)).isEmpty();
    }

    @Test
    void nearAPlaceOnlyThatPlaceIsLookedAt() {
        String far = TEXT + " x".repeat(2_000) + " Corvo";
        CodePoints body = new CodePoints(far);

        assertThat(Occurrences.near(body.length(), "Corvo", body, true))
                .containsExactly(new Span(body.length() - 5, body.length()));
        assertThat(Occurrences.near(2_000, "Corvo", body, true)).isEmpty();
        assertThat(Occurrences.near(9_999_999, "Corvo", body, true)).isEmpty();
    }

    @Test
    void aTextMadeToHarmEndsTheSearch() {
        CodePoints body = new CodePoints("a".repeat(1_000_000));

        assertThat(Occurrences.of("a", body, true)).isEmpty();
        assertThat(Occurrences.of("a", body, false)).hasSize(Occurrences.MOST);
        assertThat(Occurrences.of("a".repeat(50_000) + " b", body, false)).isEmpty();
        assertThat(
                        Occurrences.of(
                                "a b ".repeat(25_000),
                                new CodePoints("a b ".repeat(200_000)),
                                true))
                .hasSize(8);
    }

    private static List<Integer> starts(String words, boolean whole) {
        return Occurrences.of(words, new CodePoints(TEXT), whole).stream()
                .map(Span::start)
                .toList();
    }
}
