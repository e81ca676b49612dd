package org.cuttings.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.article.Published;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Upload;
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

    private static final String FOURTH =
            "The islanders had argued that nurses, bakers and the crew of the early fishing boats"
                    + " had no other way to get home, and that the road bridge was closed too often.";
    private static final String FIFTH =
            "The first boat under the new plan leaves the pier at a quarter past eleven on Friday,"
                    + " and the last one is back in the harbour before the sun comes up.";

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
    void theHeadlinePrintedAgainIsNoSummary() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry going",
                        "Tarvik keeps its night ferry going!",
                        "Islanders had collected signatures for weeks.",
                        "By Ada Bergström",
                        FIRST,
                        SECOND);
        assertThat(draft.standfirst()).isEqualTo("Islanders had collected signatures for weeks.");
    }

    @Test
    void aSummaryMayBeMadeOfPoints() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        "5 March 2021",
                        "Islanders had collected signatures for weeks.",
                        "The county pays for the boats.",
                        "Ada Bergström",
                        FIRST,
                        SECOND);
        assertThat(draft.standfirst())
                .isEqualTo(
                        "Islanders had collected signatures for weeks.\nThe county pays for the"
                                + " boats.");
        assertThat(draft.body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void theOnlyParagraphIsNoSummary() {
        Draft draft = read("Tarvik keeps its night ferry", FIRST, "Share", "Print");
        assertThat(draft.standfirst()).isNull();
        assertThat(draft.body()).isEqualTo(FIRST);
    }

    @Test
    void aSentenceAboveACreditBelowTheDateIsACaption() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        "By Ada Bergström",
                        "5 March 2021",
                        "The Sea Maid leaves the pier of Tarvik.",
                        "Photo: Runa Falk",
                        FIRST,
                        SECOND);
        assertThat(draft.standfirst()).isNull();
        assertThat(draft.captions()).contains("The Sea Maid leaves the pier of Tarvik.");
    }

    @Test
    void aButtonWithTheHeadlineIsNotTheHeadline() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry | Tarvik News",
                        "Share this story: Tarvik keeps its night ferry, and the county pays",
                        "Tarvik keeps its night ferry, and the county pays",
                        "By Ada Bergström",
                        FIRST,
                        SECOND);
        assertThat(draft.headline()).isEqualTo("Tarvik keeps its night ferry, and the county pays");
    }

    @Test
    void theHeadlineStandsBelowTheNameOfItsSection() {
        Draft draft =
                read(
                        "Night boats and what they cost | Tarvik News",
                        "Island Life",
                        "How the islanders got their late boats back, and who pays for them",
                        "Nobody had thought that they would win.",
                        "By Ada Bergström",
                        FIRST,
                        SECOND);
        assertThat(draft.headline())
                .isEqualTo("How the islanders got their late boats back, and who pays for them");
    }

    @Test
    void theTrailOfSectionsIsNotTheHeadline() {
        Draft draft =
                read(
                        "Home Islands Boats And Ferries",
                        "Tarvik keeps its night ferry",
                        "By Ada Bergström",
                        FIRST,
                        SECOND);
        assertThat(draft.headline()).isEqualTo("Tarvik keeps its night ferry");
    }

    @Test
    void whatIsSaidAboutTheWriterEndsTheArticle() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        "By Ada Bergström",
                        FIRST,
                        SECOND,
                        THIRD,
                        "Ada Bergström",
                        "Ada is a reporter who writes about the islands and their boats.");
        assertThat(draft.body()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    }

    @Test
    void headlinesWithSummariesBelowTheArticleAreOtherArticles() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        FIRST,
                        SECOND,
                        THIRD,
                        "Related articles",
                        "Harbour to be dredged",
                        "Two ships will dig through the winter, and the fishermen are not amused.",
                        "Old lighthouse is for sale",
                        "It has stood empty since the last keeper went ashore for good.",
                        "Storm closes the school",
                        "The pupils of Tarvik are at home until the roof has been mended.");
        assertThat(draft.body()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
    }

    @Test
    void anArticleGoesOnBelowAnOfferToSubscribe() {
        StringBuilder offer = new StringBuilder("Subscribe now to read more articles\n");
        for (int times = 0; times < 12; times++) {
            offer.append("Unlimited online access to all papers\nDigital subscription\n");
        }
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        FIRST,
                        SECOND,
                        offer.toString(),
                        THIRD,
                        FOURTH,
                        FIFTH);
        assertThat(draft.body())
                .isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD, FOURTH, FIFTH));
    }

    @Test
    void aMenuBelowTheHeadlineIsLeftOut() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        "By Ada Bergström",
                        "5 March 2021",
                        "Latest",
                        "Harbour to be dredged in the autumn",
                        "Old lighthouse is for sale again",
                        "Storm closes the school on the island",
                        "Newsletters",
                        "Four boats and a goat: our year",
                        "Weather",
                        "Tides",
                        FIRST,
                        SECOND);
        assertThat(draft.body()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void aListThatIsAnnouncedBelongsToTheArticle() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        FIRST,
                        "Three boats will sail at night from now on:",
                        "The Sea Maid from Tarvik",
                        "The Old Hand from Holm",
                        "• The Petrel from Skarvoy",
                        THIRD,
                        FOURTH);
        assertThat(draft.body()).contains("Sea Maid", "Old Hand", "Petrel");
    }

    @Test
    void theHeadlineOfAnotherArticleIsNoSubheading() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        "",
                        FIRST,
                        "",
                        "Who pays",
                        "",
                        SECOND,
                        "",
                        "Read more",
                        "",
                        "Harbour to be dredged in autumn",
                        "",
                        THIRD + " " + FOURTH,
                        "",
                        FIFTH + " " + FOURTH,
                        "",
                        FIFTH);
        assertThat(draft.body())
                .isEqualTo(
                        String.join(
                                "\n\n",
                                FIRST,
                                "Who pays",
                                SECOND,
                                THIRD + " " + FOURTH,
                                FIFTH + " " + FOURTH,
                                FIFTH));
    }

    @Test
    void aShortLineAboveTheMakerOfAPictureIsItsCaption() {
        Draft draft =
                read(
                        "Tarvik keeps its night ferry",
                        FIRST,
                        "The Sea Maid leaves the pier of Tarvik.",
                        "Runa Falk/Tarvik News",
                        SECOND);
        assertThat(draft.body()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(draft.captions()).contains("The Sea Maid leaves the pier of Tarvik.");
    }

    @Test
    void aShortSentenceInAScriptWithoutLettersIsProse() {
        Draft draft =
                read(
                        "夜の連絡船、冬も運航へ 島の議会が決定",
                        "2021年3月5日",
                        "印刷",
                        "島の議会は五日、夜の連絡船を冬も運航すると決めた。島民はこれまでに四千人の署名を集めていた。",
                        "新しい船は来年の春に届く。");
        assertThat(draft.body()).endsWith("新しい船は来年の春に届く。");
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
