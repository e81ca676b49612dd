package org.cuttings.ingest.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.article.Published;
import org.cuttings.ingest.html.Html;
import org.cuttings.ingest.recognition.Draft.Field;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.text.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecogniserTests {

    private static final Path ARTICLES = Path.of("src/test/resources/articles");
    private static final String HEADLINE = "Lindmark opens its harbour bridge after nine years";
    private static final String STANDFIRST =
            "The crossing should halve the way to the islands, but the ferrymen fear for their"
                    + " trade.";

    private final Recogniser recogniser = new Recogniser(List.of(new Html(), new PlainText()));

    @Test
    void aPastedArticleIsTakenApart() throws Exception {
        Draft draft = recognise(pasted().getBytes(UTF_8));
        assertThat(draft.headline()).isEqualTo(HEADLINE);
        assertThat(draft.standfirst()).isEqualTo(STANDFIRST);
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-14"));
        assertThat(draft.captions())
                .containsExactly(
                        "The new bridge seen from the old mole [Lindmark Picture Desk/Getty]");
        assertThat(draft.body().split("\n\n")).hasSize(5);
        assertThat(draft.body())
                .startsWith("The mayor of Lindmark")
                .contains("\"We have waited for this morning (all nine\u00a0years) of it,\"")
                .contains("twothirds more")
                .endsWith("until the end of next year.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
    void theCharsetDoesNotMatter(String charset) throws Exception {
        Draft draft = recognise(pasted().getBytes(Charset.forName(charset)));
        assertThat(draft).isEqualTo(recognise(pasted().getBytes(UTF_8)));
    }

    @Test
    void lineEndsAndAByteOrderMarkDoNotMatter() throws Exception {
        String text = "\uFEFF" + pasted().replace("\n", "\r\n");
        assertThat(recognise(text.getBytes(UTF_8))).isEqualTo(recognise(pasted().getBytes(UTF_8)));
    }

    @Test
    void aPageIsTakenApart() throws Exception {
        Draft draft = recognise(Files.readAllBytes(ARTICLES.resolve("harbour-bridge.html")));
        assertThat(draft.headline()).isEqualTo(HEADLINE);
        assertThat(draft.standfirst()).isEqualTo(STANDFIRST);
        assertThat(draft.authors()).containsExactly("Mira Holt");
        assertThat(draft.source()).isEqualTo("The Lindmark Courier");
        assertThat(draft.section()).isEqualTo("Region");
        assertThat(draft.url()).isEqualTo("https://courier.example/2019/03/14/harbour-bridge");
        assertThat(draft.language()).startsWith("en");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-14T08:30:00+01:00"));
        assertThat(draft.captions()).hasSize(1);
        assertThat(draft.evidence()).containsKeys(Field.HEADLINE, Field.BODY, Field.PUBLISHED);
    }

    @Test
    void aPagesTextKeepsListsQuotesAndSubheadingsAndNothingElse() throws Exception {
        Draft draft = recognise(Files.readAllBytes(ARTICLES.resolve("harbour-bridge.html")));
        assertThat(draft.body())
                .startsWith("The mayor of Lindmark")
                .contains("Ferries in doubt", "never only a road", "812 metres", "212 million")
                .endsWith("and then decide again.")
                .doesNotContain("Photo:", "Related", "newsletter", "waste of money", "never seen");
    }

    @Test
    void aTextOfOneParagraphIsAllBody() {
        Draft draft = recognise("The harbour of Lindmark was closed by ice today.".getBytes(UTF_8));
        assertThat(draft.headline()).isNull();
        assertThat(draft.body()).isEqualTo("The harbour of Lindmark was closed by ice today.");
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(new byte[0], Reason.EMPTY, "empty");
        refused(" \r\n\t ".getBytes(UTF_8), Reason.EMPTY, "white space");
    }

    @Test
    void aHeadlineAloneIsRefused() {
        refused("Lindmark opens its bridge\n".getBytes(UTF_8), Reason.NO_TEXT, "no article");
    }

    @Test
    void aBinaryFileIsCalledByItsName() {
        refused("%PDF-1.7\n".getBytes(UTF_8), Reason.UNKNOWN_FORMAT, "a PDF document");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, Reason.UNKNOWN_FORMAT, "a ZIP archive");
        refused(new byte[] {1, 0, 2, 0, 0, 7}, Reason.UNKNOWN_FORMAT, "send text");
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        String text = "A headline that stands alone\n\n" + "All of it was said. ".repeat(60_000);
        refused(text.getBytes(UTF_8), Reason.TOO_LARGE, "1,000,000 characters");
    }

    @Test
    void deepAndBrokenMarkupIsReadAllTheSame() {
        String sentence = "<p>The council met on Monday and spoke about the bridge for hours.</p>";
        String deep = "<div>".repeat(100_000) + sentence.repeat(5) + "</b></i><table><tr><p>";
        assertThat(recognise(("<html><body>" + deep).getBytes(UTF_8)).body())
                .contains("The council met on Monday");
    }

    private Draft recognise(byte[] bytes) {
        List<Draft> drafts = new ArrayList<>();
        recogniser.recognise(
                new Upload("article", null, bytes), piece -> drafts.add(piece.draft()));
        assertThat(drafts).hasSize(1);
        return drafts.get(0);
    }

    private void refused(byte[] bytes, Reason reason, String words) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> recognise(bytes))
                .withMessageContaining(words)
                .extracting(UnreadableFile::reason)
                .isEqualTo(reason);
    }

    private static String pasted() throws Exception {
        String text = Files.readString(ARTICLES.resolve("harbour-bridge-pasted.txt"));
        return text.replace("all nine years", "all nine\u00a0years");
    }

    @Test
    void aBylineAboveTheTextIsNoneOfIt() {
        String page =
                "<html><head><title>Ferry fares rise in Tarvik</title></head><body><article>"
                        + "<h1>Ferry fares rise in Tarvik</h1><p>By Ada Bergström</p>"
                        + "<p>The fares of the night ferry rise by a tenth next month, the"
                        + " company said on Monday.</p><p>It had asked the council for more"
                        + " money twice this year, and twice the council had said no.</p>"
                        + "</article></body></html>";
        Draft draft = recognise(page.getBytes(UTF_8));
        assertThat(draft.authors()).containsExactly("Ada Bergström");
        assertThat(draft.body()).startsWith("The fares of the night ferry");
    }

    @Test
    void aSummaryBeforeTheReadingTimeIsNoneOfTheText() {
        String summary = "Islanders say that they will pay more for a slower boat from May on.";
        String page =
                "<html><head><title>Ferry fares rise in Tarvik</title></head><body><article>"
                        + "<h1>Ferry fares rise in Tarvik</h1><p class=standfirst>"
                        + summary
                        + "</p><p>2 min read</p>"
                        + "<p>The fares of the night ferry rise by a tenth next month, the"
                        + " company said on Monday.</p><p>It had asked the council for more"
                        + " money twice this year, and twice the council had said no.</p>"
                        + "</article></body></html>";
        Draft draft = recognise(page.getBytes(UTF_8));
        assertThat(draft.standfirst()).isEqualTo(summary);
        assertThat(draft.body()).startsWith("The fares of the night ferry");
    }
}
