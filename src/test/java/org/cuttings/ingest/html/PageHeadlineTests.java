package org.cuttings.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.ingest.recognition.Draft.Evidence;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageHeadlineTests {

    private static final String HEADLINE = "Ferry to Norholm stops at the new pier";

    @Test
    void theHeadingIsTheHeadline() {
        assertThat(headline("<h1>" + HEADLINE + "</h1>", HEADLINE + " | The Lissel Lantern"))
                .isEqualTo(HEADLINE);
    }

    @Test
    void aFirstHeadingThatNamesTheSiteIsNoHeadline() {
        assertThat(
                        headline(
                                "<h1>The Lissel Lantern</h1><h2>" + HEADLINE + "</h2>",
                                HEADLINE + " – The Lissel Lantern"))
                .isEqualTo(HEADLINE);
    }

    @Test
    void theSitesNameIsKnownFromItsAddress() {
        assertThat(headline("", "Lissel Lantern Weekly | " + HEADLINE)).isEqualTo(HEADLINE);
    }

    @Test
    void aShortLabelAfterTheHeadlineIsNoPartOfIt() {
        assertThat(headline("", HEADLINE + " - Harbour news - The Lissel Lantern"))
                .isEqualTo(HEADLINE);
    }

    @Test
    void aKickerInTheHeadingIsLeftOutWhereTheTitleLacksIt() {
        assertThat(headline("<h1><i>Harbour</i> " + HEADLINE + "</h1>", HEADLINE))
                .isEqualTo(HEADLINE);
    }

    @Test
    void aHeadingThatOpensWithATopicAndAColonStaysWhole() {
        assertThat(headline("<h1>Harbour: " + HEADLINE + "</h1>", HEADLINE))
                .isEqualTo("Harbour: " + HEADLINE);
    }

    @Test
    void wordsThatTheHeadingGluesTogetherArePartedAsInTheTitle() {
        assertThat(
                        headline(
                                "<h1><span>Harbour day</span><span>" + HEADLINE + "</span></h1>",
                                "Harbour day: " + HEADLINE))
                .isEqualTo("Harbour day: " + HEADLINE);
    }

    @Test
    void headingsOfOtherArticlesAreNoHeadlines() {
        assertThat(headline("<h2>Dance in Lissel moved to Friday</h2>", HEADLINE))
                .isEqualTo(HEADLINE);
    }

    @Test
    void theOnlyHeadingCountsThoughTheTitleSaysItOtherwise() {
        assertThat(headline("<h1>" + HEADLINE + "</h1>", "New timetable for islanders"))
                .isEqualTo(HEADLINE);
    }

    @Test
    void aHeadingThatLeadsToTheFrontPageNamesTheSite() {
        assertThat(
                        headline(
                                "<h1><a href=/>Letters from the harbour</a></h1><h2>"
                                        + HEADLINE
                                        + "</h2>",
                                "Letters from the harbour » " + HEADLINE))
                .isEqualTo(HEADLINE);
    }

    @Test
    void aHeadingThatIsTheLastPartOfTheTitleIsTheHeadline() {
        assertThat(
                        headline(
                                "<h2>" + HEADLINE + "</h2>",
                                "Rowing club of Tarvik - All the news of this year » " + HEADLINE))
                .isEqualTo(HEADLINE);
    }

    @Test
    void aTopicBelongsToTheHeadlineWhereTheDataAgreeOnIt() {
        String data =
                "<meta property=og:title content='Norholm: %1$s'><script type=application/ld+json>"
                        + "{\"@type\":\"NewsArticle\",\"headline\":\"Norholm: %1$s\"}</script>";
        assertThat(headline(data.formatted(HEADLINE) + "<h1>" + HEADLINE + "</h1>", ""))
                .isEqualTo("Norholm: " + HEADLINE);
    }

    @Test
    void whatFollowsTheHeadlineInItsHeadingIsNoPartOfIt() {
        assertThat(headline("<h1>" + HEADLINE + " <small>4 May • Harbour</small></h1>", HEADLINE))
                .isEqualTo(HEADLINE);
        assertThat(headline("<h1>" + HEADLINE + " | LANTERN.EXAMPLE</h1>", HEADLINE))
                .isEqualTo(HEADLINE);
    }

    @Test
    void chineseTitlesArePartedByLines() {
        assertThat(headline("<h2>湖边的新码头</h2>", "湖边的新码头_新闻_湖报")).isEqualTo("湖边的新码头");
    }

    @Test
    void theMoreOfThePageAgreesTheSurerTheHeadlineIs() {
        String heading = "<h1>" + HEADLINE + "</h1>";
        String meta = "<meta property=og:title content='" + HEADLINE + "'>";
        String twitter = "<meta name=twitter:title content='" + HEADLINE + "'>";
        assertThat(confidence(heading + meta + twitter, HEADLINE)).isEqualTo(0.95);
        assertThat(confidence(heading, HEADLINE)).isEqualTo(0.9);
        assertThat(confidence(heading, "New timetable for islanders"))
                .isLessThan(Evidence.DOUBTFUL);
        assertThat(confidence("", HEADLINE)).isLessThan(Evidence.DOUBTFUL);
    }

    @Test
    void aPageWithoutTitleAndHeadingHasNoHeadline() {
        assertThat(headline("<p>Text.</p>", "")).isNull();
    }

    private static @Nullable String headline(String body, String title) {
        return read(body, title).text();
    }

    private static double confidence(String body, String title) {
        return read(body, title).evidence().confidence();
    }

    private static PageHeadline read(String body, String title) {
        Document page =
                Jsoup.parse("<head><title>%s</title></head><body>%s".formatted(title, body));
        return new PageHeadline(
                page, new PageMetadata(page), "https://www.lissellantern.example/a");
    }
}
