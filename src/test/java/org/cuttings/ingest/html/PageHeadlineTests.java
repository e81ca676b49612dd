package org.cuttings.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aPageWithoutTitleAndHeadingHasNoHeadline() {
        assertThat(headline("<p>Text.</p>", "")).isNull();
    }

    private static @Nullable String headline(String body, String title) {
        Document page =
                Jsoup.parse("<head><title>%s</title></head><body>%s".formatted(title, body));
        return new PageHeadline(page, new PageMetadata(page), "https://www.lissellantern.example/a")
                .text();
    }
}
