package org.cuttings.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.ingest.recognition.Draft.Evidence;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageStandfirstTests {

    private static final String SUMMARY =
            "The ferry to Norholm stops in Lissel again, five years after the storm.";
    private static final String OTHER =
            "Tarvik's rowers have won the race around the island once more.";
    private static final String DESCRIPTION =
            "<meta name=description content=\"%s\">".formatted(SUMMARY);
    private static final String HEADING = "<div><h1>The pier opens</h1></div>";

    @Test
    void aMarkedTextThatTheDescriptionRepeatsIsTheStandfirst() {
        String page =
                DESCRIPTION
                        + "<p class=summary>"
                        + OTHER
                        + "</p>"
                        + HEADING
                        + "<p class=summary>"
                        + SUMMARY
                        + "</p>";
        assertThat(text(page)).isEqualTo(SUMMARY);
        assertThat(confidence(page)).isEqualTo(0.9);
    }

    @Test
    void theSummaryOfAnotherArticleIsNoStandfirst() {
        assertThat(text("<a href=/race><p class=summary>" + OTHER + "</p></a>" + HEADING)).isNull();
        assertThat(text("<aside><p class=summary>" + OTHER + "</p></aside>" + HEADING)).isNull();
    }

    @Test
    void theSentenceByTheHeadlineComesBeforeTheDescription() {
        String page =
                "<meta name=description content=\"%s\"><header>".formatted(OTHER)
                        + HEADING
                        + "<p class=intro>"
                        + SUMMARY
                        + "</p></header>";
        assertThat(text(page)).isEqualTo(SUMMARY);
    }

    @Test
    void aDescriptionThatThePagePrintsComesBeforeASubtitle() {
        String page =
                DESCRIPTION
                        + "<p class=subtitle>After the storm, the harbour's new beginning</p>"
                        + HEADING
                        + "<p>"
                        + SUMMARY
                        + "</p>";
        assertThat(text(page)).isEqualTo(SUMMARY);
    }

    @Test
    void aDescriptionThatNobodyCanReadOnThePageIsDoubtful() {
        assertThat(text(DESCRIPTION + HEADING)).isEqualTo(SUMMARY);
        assertThat(confidence(DESCRIPTION + HEADING)).isLessThan(Evidence.DOUBTFUL);
    }

    private static @Nullable String text(String html) {
        return read(html).text();
    }

    private static double confidence(String html) {
        return read(html).evidence().confidence();
    }

    private static PageStandfirst read(String html) {
        Document page = Jsoup.parse(html);
        return new PageStandfirst(page, new PageMetadata(page), page.selectFirst("h1"));
    }
}
