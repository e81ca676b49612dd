package org.cuttings.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.article.Published;
import org.cuttings.ingest.Draft;
import org.cuttings.ingest.Upload;
import org.junit.jupiter.api.Test;

class PlainTextTests {

    private static final String FIRST =
            "The council of Tarvik voted on Monday to keep the night ferry running through the"
                    + " winter, after islanders had collected four thousand signatures.";
    private static final String SECOND =
            "The company that runs the boats had wanted to end the service in October, because"
                    + " hardly anybody used it after midnight.";
    private static final String THIRD =
            "Its director said that the line would now be paid for by the county, and that the"
                    + " old boats would be replaced within three years.";

    @Test
    void aBylineMayStandBelowTheSummaryAndThePicture() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        "Islanders had collected signatures for weeks.",
                        "A boat leaves the pier on a winter evening, when few people travel.",
                        "Photo: Runa Falk",
                        "By Ada Bergström",
                        "5 March 2021",
                        FIRST,
                        SECOND);
        assertThat(draft.authors()).containsExactly("Ada Bergström");
        assertThat(draft.standfirst()).isEqualTo("Islanders had collected signatures for weeks.");
        assertThat(draft.published()).isEqualTo(Published.parse("2021-03-05"));
        assertThat(draft.body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void aNameAndADatePrintedInOneLineAreToldApart() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        "Ada Bergström 8:41 PM on March 5, 2021",
                        FIRST,
                        SECOND);
        assertThat(draft.authors()).containsExactly("Ada Bergström");
        assertThat(draft.published()).isEqualTo(Published.parse("2021-03-05"));
    }

    @Test
    void aNameMayBeGluedToTheDate() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        "By Ada BergströmMarch 5, 2021",
                        FIRST,
                        SECOND);
        assertThat(draft.authors()).containsExactly("Ada Bergström");
    }

    @Test
    void namesInLinesBelowEachOtherAreAllWriters() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        "5 March 2021",
                        "Ada Bergström",
                        "Ivo Kernig",
                        FIRST,
                        SECOND);
        assertThat(draft.authors()).containsExactly("Ada Bergström", "Ivo Kernig");
    }

    @Test
    void aParagraphBeforeTheDatelineIsTheSummary() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        "By Ada Bergström",
                        "The boats go on sailing through the night. The county pays.",
                        "Tarvik – " + FIRST,
                        SECOND);
        assertThat(draft.standfirst())
                .isEqualTo("The boats go on sailing through the night. The county pays.");
        assertThat(draft.body()).startsWith("Tarvik – The council");
    }

    @Test
    void aLineThatComesAgainAndAgainIsOfThePage() {
        String again = "This video cannot be shown where you are.";
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        FIRST,
                        SECOND,
                        again,
                        THIRD,
                        again,
                        again,
                        again);
        assertThat(draft.body()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    }

    @Test
    void anArticleGoesOnAfterATable() {
        StringBuilder table = new StringBuilder();
        for (int row = 1; row <= 40; row++) {
            table.append("Boat ").append(row).append("\nSeats ").append(row * 7).append('\n');
        }
        StringBuilder rest = new StringBuilder();
        for (int day = 1; day <= 20; day++) {
            rest.append("On day ").append(day).append(": ").append(THIRD).append('\n');
        }
        Draft draft = read("Tarvik keeps its night ferry", FIRST, SECOND, table.toString() + rest);
        assertThat(draft.body()).contains("On day 1: ").endsWith("On day 20: " + THIRD);
    }

    @Test
    void theHeadlineIsTheLineAboveTheByline() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        "The boats go on sailing.",
                        "By Ada Bergström",
                        "Share Tarvik keeps its night ferry",
                        FIRST,
                        SECOND);
        assertThat(draft.headline()).isEqualTo("Tarvik keeps its night ferry");
    }

    private static Draft read(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(UTF_8);
        return PlainText.draft(new Upload("pasted.txt", null, bytes));
    }
}
