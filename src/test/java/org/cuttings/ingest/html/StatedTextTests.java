package org.cuttings.ingest.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Field;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.Upload;
import org.junit.jupiter.api.Test;

class StatedTextTests {

    private static final String SUMMARY =
            "The lock keepers of Vessel Ford stop work from Friday, and nobody knows for how long.";

    private static final String WHOLE =
            "The lock keepers of Vessel Ford stop work from Friday. "
                    + "Their union has asked for two men at every gate since the flood. ".repeat(6);

    @Test
    void theTextInThePagesDataStandsInForOneThatAScriptWouldShow() {
        Draft draft =
                read(
                        """
                        <script type="application/ld+json">{"@type": "NewsArticle",
                        "headline": "Lock keepers stop work", "articleBody": "%s"}</script>
                        """
                                .formatted(WHOLE),
                        "<div id='app'></div>");

        assertThat(draft.body()).isEqualTo(WHOLE.strip());
        assertThat(confidence(draft)).isEqualTo(0.7);
    }

    @Test
    void theSummaryOfAnArticleStandsInForATextThatIsNotThereAndIsDoubtful() {
        Draft draft =
                read(
                        "<meta property='og:type' content='article'>"
                                + "<meta property='og:title' content='Lock keepers stop work'>"
                                + "<meta property='og:description' content='"
                                + SUMMARY
                                + "'>",
                        "<div id='app'></div>");

        assertThat(draft.headline()).isEqualTo("Lock keepers stop work");
        assertThat(draft.body()).isEqualTo(SUMMARY);
        assertThat(confidence(draft)).isLessThan(Evidence.DOUBTFUL);
    }

    @Test
    void aPageThatIsNoArticleHasNoText() {
        assertThatThrownBy(
                        () ->
                                read(
                                        "<meta property='og:type' content='website'>"
                                                + "<meta name='description' content='"
                                                + SUMMARY
                                                + "'>",
                                        "<div id='app'></div>"))
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void theTextOnThePageComesFirst() {
        String shown = "<p>The ferry took over on Friday morning, free of charge.</p>".repeat(6);
        Draft draft =
                read(
                        """
                        <script type="application/ld+json">{"@type": "NewsArticle",
                        "headline": "Lock keepers stop work", "articleBody": "%s"}</script>
                        """
                                .formatted(WHOLE),
                        "<article><h1>Lock keepers stop work</h1>" + shown + "</article>");

        assertThat(draft.body()).startsWith("The ferry took over");
    }

    private static double confidence(Draft draft) {
        return Objects.requireNonNull(draft.evidence().get(Field.BODY)).confidence();
    }

    private static Draft read(String head, String body) {
        String page =
                "<!doctype html><html lang='en'><head>"
                        + head
                        + "</head><body>"
                        + body
                        + "</body></html>";
        return Html.draft(new Upload("page.html", null, page.getBytes(UTF_8)));
    }
}
