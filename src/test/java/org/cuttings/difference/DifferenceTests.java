package org.cuttings.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs between two texts, written as [-removed-] and {+added+}. */
class DifferenceTests {

    private static final int LONG = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        "Bridge closes,           Bridge closes,           ''",
        "'',                      '',                      ''",
        "'',                      Bridge,                  {+Bridge+}",
        "Bridge,                  '',                      [-Bridge-]",
        "Bridge,                  Bridges,                 [-Bridge-]{+Bridges+}",
        "The old bridge closes,   The bridge closes,       The [-old -]bridge closes",
        "The bridge closes,       The bridge closes today, The bridge closes{+ today+}",
        "The big cat sat,         The small dog sat,       The [-big cat-]{+small dog+} sat",
        "Ada Vorl's boat,         Ada Vorl boat,           Ada Vorl[-'s-] boat",
        "It cost $1.5,            It cost $1.6,            It cost $1.[-5-]{+6+}",
        "Wave 👩‍🚀 now,              Wave 👩‍🚒 now,              Wave [-👩‍🚀-]{+👩‍🚒+} now",
        "Wave 😀 now,              Wave 😁 now,              Wave [-😀-]{+😁+} now",
        "桥今天关闭了,                  桥明天关闭了,                  桥[-今-]{+明+}天关闭了",
        "أُغلق الجسر,              فُتح الجسر,               [-أُغلق-]{+فُتح+} الجسر",
    })
    void wordsAreToldApart(String before, String after, String expected) {
        assertThat(difference(before, after)).isEqualTo(expected);
    }

    @Test
    void aParagraphIsAddedRemovedAndMoved() {
        String one = "One came by the early ferry.";
        String two = "Two waited at the quay.";
        String three = "Three went home.";

        assertThat(difference(text(one, three), text(one, two, three)))
                .isEqualTo(one + "|{+" + two + "+}|" + three);
        assertThat(difference(text(one, two, three), text(one, three)))
                .isEqualTo(one + "|[-" + two + "-]|" + three);
        assertThat(difference(text(one, two, three), text(two, three, one)))
                .isEqualTo("[-" + one + "-]|" + two + "|" + three + "|{+" + one + "+}");
    }

    @Test
    void aParagraphIsSplitAndJoined() {
        assertThat(difference("One came. Two waited.", "One came.\n\nTwo waited."))
                .isEqualTo("One came.[- -]{+¶+}|Two waited.");
        assertThat(difference("One came.\n\nTwo waited.", "One came. Two waited."))
                .isEqualTo("One came.[-¶-]{+ +}Two waited.");
    }

    @Test
    void blankLinesAreNoDifference() {
        assertThat(difference("One came.\n\n\nTwo waited.\n", "One came.\nTwo waited.")).isEmpty();
    }

    @Test
    void onlyTheWordsAroundAChangeAreShown() {
        String before = numbered(3_000, i -> "w" + i + (i % 100 == 99 ? "\n\n" : " "));
        String shown = difference(before, before.replace("w1550 ", "changed "));

        assertThat(shown)
                .startsWith(" … w15")
                .contains(" w1549 [-w1550-]{+changed+} w1551 ")
                .endsWith(" … ");
        assertThat(shown.length()).isLessThan(350);
    }

    @Test
    void betweenTwoChangesTheSameIsLeftOut() {
        String before = numbered(3_000, i -> "w" + i + (i % 100 == 99 ? "\n\n" : " "));
        String shown = difference(before, before.replace("w50 ", "").replace("w2950 ", ""));

        assertThat(shown).contains("[-w50 -]w51 ", " … | … ", " w2949 [-w2950 -]w2951");
        assertThat(shown.length()).isLessThan(700);
    }

    @Test
    void differentParagraphsAreNotMixed() {
        String before = "The mayor of the town said on Monday that the bridge is to be closed. ";
        String after =
                "A ferry went down in the night, and of the crew on board all were rescued. ";

        assertThat(difference(before.repeat(2), after.repeat(2)))
                .isEqualTo("[-" + before.repeat(2) + "-]|{+" + after.repeat(2) + "+}");
    }

    @Test
    void aValueIsReplacedAsAWhole() {
        assertThat(shown(Difference.replaced("14 March 2024", "15 March 2024")))
                .isEqualTo("[-14 March 2024-]{+15 March 2024+}");
        assertThat(shown(Difference.replaced("", "15 March 2024"))).isEqualTo("{+15 March 2024+}");
    }

    @Test
    void everyParagraphOfABookMayBeCorrected() {
        String before = numbered(3_000, i -> "Paragraph " + i + " has a wrogn word in it.\n\n");
        Difference difference = Difference.of(before, before.replace("wrogn", "wrong"));

        assertThat(difference.paragraphs()).hasSize(3_000);
        assertThat(shown(difference))
                .startsWith("Paragraph 0 has a [-wrogn-]{+wrong+} word in it.|");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void theLongestTextsAreComparedInTime() {
        List<String> all =
                List.of(
                        numbered(LONG / 8, i -> "a" + i + " "),
                        numbered(LONG / 8, i -> "b" + i + " "),
                        numbered(LONG / 8, i -> "c" + i + "\n\n"),
                        numbered(LONG / 8, i -> "d" + i + "\n\n"),
                        numbered(LONG / 8, i -> i % 5 == 0 ? "the\n\n" : "of the e" + i + " "),
                        numbered(LONG / 8, i -> i % 7 == 0 ? "the\n\n" : "of the f" + i + " "),
                        "a b ".repeat(LONG / 4),
                        "b a a ".repeat(LONG / 6),
                        "桥".repeat(LONG),
                        "x".repeat(LONG),
                        "e\u0301".repeat(LONG / 2),
                        "😀".repeat(LONG / 2));

        for (int i = 0; i < all.size(); i++) {
            String before = all.get(i);
            String after = all.get((i + 1) % all.size());
            assertThat(Difference.of(before, after).paragraphs()).isNotEmpty();
            assertThat(Difference.of(before, before).paragraphs()).isEmpty();
        }
    }

    private static String numbered(int count, IntFunction<String> word) {
        return IntStream.range(0, count).mapToObj(word).collect(Collectors.joining());
    }

    private static String text(String... paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    private static String difference(String before, String after) {
        return shown(Difference.of(before, after));
    }

    private static String shown(Difference difference) {
        return difference.paragraphs().stream()
                .map(
                        paragraph ->
                                paragraph.pieces().stream()
                                        .map(DifferenceTests::shown)
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("|"));
    }

    private static String shown(Difference.Piece piece) {
        return switch (piece.kind()) {
            case REMOVED -> "[-" + piece.text() + "-]";
            case ADDED -> "{+" + piece.text() + "+}";
            case SAME, LEFT_OUT -> piece.text();
        };
    }
}
