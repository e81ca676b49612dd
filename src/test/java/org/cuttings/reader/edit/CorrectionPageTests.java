package org.cuttings.reader.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was found in an article, corrected on a page by an editor without script. */
@SpringBootTest
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
class CorrectionPageTests {

    private static final String BODY =
            "Ada Vorl met the crews. “We sail at dawn,” Vorl said. “No,” said Bo Quist.\n\n"
                    + "The crews of Ada Vorl sang, “no” or not.";

    @Autowired private MockMvcTester http;
    @Autowired private Articles articles;

    private Article article;
    private String page = "";

    @BeforeEach
    void fill() {
        article =
                articles.add(
                        new Content(
                                "Crews " + UUID.randomUUID(),
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                "en",
                                null,
                                null,
                                BODY,
                                List.of()),
                        new Findings(
                                List.of(
                                        new Findings.Name(
                                                EntityType.PERSON,
                                                "Ada Vorl",
                                                List.of(
                                                        span("Ada Vorl met", 8),
                                                        span("Vorl said", 4),
                                                        span("Ada Vorl sang", 8)))),
                                List.of(
                                        new Findings.Said(
                                                span("We sail at dawn", 15),
                                                QuoteKind.DIRECT,
                                                "said",
                                                new Findings.Speaker("Ada Vorl", null, 0.6),
                                                null,
                                                null))),
                        new Originals.Original(
                                "c.txt", null, BODY.getBytes(StandardCharsets.UTF_8)),
                        OnDuplicate.COPY);
        page = "/articles/" + article.key() + "/corrections";
    }

    @Test
    void aReaderIsLedToTheSignInAndBackToTheQuote() {
        assertThat(http.get().uri("/articles/" + article.key()))
                .bodyText()
                .contains("href=\"" + page + "\"")
                .doesNotContain("quote=1");
        assertThat(http.get().uri(page + "?quote=1"))
                .hasStatus(303)
                .hasHeader("Location", "/signin?to=" + page.replace("/", "%2F") + "%3Fquote%3D1");
        assertThat(http.post().uri(page).param("kind", "NO_QUOTE").param("old", "We sail at dawn"))
                .hasStatus(303);
        assertThat(quotes()).hasSize(1);
    }

    @Test
    void anEditorFindsTheWayFromEachQuote() {
        assertThat(get("/articles/" + article.key()).select("a[href=" + page + "?quote=1#q1]"))
                .hasSize(1);
        Document shown = get(page + "?quote=1");
        assertThat(shown.select("#q1 blockquote").text()).isEqualTo("We sail at dawn");
        assertThat(shown.select("#q1 input[autofocus]").val()).isEqualTo("Ada Vorl");
        assertThat(shown.select("#q1.doubt")).hasSize(1);
        assertThat(shown.select("#n1 option[value]").eachText())
                .contains(
                        "Wherever it stands",
                        "[Ada Vorl] met the crews. “We sail at dawn,” Vorl …",
                        "… Vorl met the crews. “We sail at dawn,” [Vorl] said. “No,” said Bo Quist.",
                        "The crews of [Ada Vorl] sang, “no” or not.");
    }

    @Test
    void theSpeakerIsCorrectedAndThatIsTakenBack() {
        MvcTestResult saved =
                post("kind", "QUOTE", "old", "We sail at dawn", "start", "25", "name", "Bo Quist");

        assertThat(saved).hasStatus(302);
        Document after = get(Objects.requireNonNull(saved.getResponse().getHeader("Location")));
        assertThat(after.select("[role=status]").text())
                .contains("Saved. We sail at dawn: said by Bo Quist (was Ada Vorl)");
        assertThat(quotes()).containsExactly("We sail at dawn: Bo Quist");
        assertThat(after.select("#made li").text()).contains("editor,");

        MvcTestResult undone = send(after.select("#made form").attr("action"));
        assertThat(undone).hasHeader("Location", page + "#made");
        assertThat(quotes()).containsExactly("We sail at dawn: Ada Vorl");
        assertThat(get(page).select("#made .undone")).hasSize(1);
        assertThat(get(page).select("#made form")).isEmpty();
    }

    @Test
    void theWordsOfAQuoteAreCorrectedAndAWrongOneLeavesThePage() {
        post(
                "kind",
                "QUOTE",
                "old",
                "We sail at dawn",
                "start",
                "25",
                "text",
                "sail at\r\ndawn",
                "name",
                "");
        assertThat(quotes()).containsExactly("sail at dawn: null");

        post("kind", "NO_QUOTE", "old", "sail at dawn", "start", "28");
        assertThat(quotes()).isEmpty();
        assertThat(get("/articles/" + article.key()).select("q")).isEmpty();
    }

    @Test
    void wordsThatStandInSeveralPlacesAreChosenFrom() {
        MvcTestResult asked =
                post("kind", "QUOTE", "text", "crews", "name", "Bo Quist", "type", "PERSON");

        assertThat(asked).hasStatus(422);
        Document again = parsed(asked);
        assertThat(again.select("[role=alert]").text()).contains("stand in 2 places");
        assertThat(again.select("#add-quote textarea").text()).isEqualTo("crews");
        assertThat(again.select("#add-quote input[name=name]").val()).isEqualTo("Bo Quist");
        String second = again.select("#add-quote input[type=radio]").get(1).val();

        post(
                "kind",
                "QUOTE",
                "text",
                "crews",
                "name",
                "Bo Quist",
                "type",
                "PERSON",
                "start",
                second);
        assertThat(quotes()).containsExactly("We sail at dawn: Ada Vorl", "crews: Bo Quist");
        assertThat(articles.get(article.key()).quotes().get(1).span().start())
                .isEqualTo(Integer.parseInt(second));
    }

    @Test
    void aNameIsCorrectedInAllItsSpellingsOrAtOnePlace() {
        String of = articles.get(article.key()).mentions().get(0).entity().key();
        post("kind", "NAME", "old", "x", "of", of, "name", "Adalind Vorl", "type", "PERSON");
        assertThat(names())
                .containsExactly(
                        "Ada Vorl = Adalind Vorl",
                        "Vorl = Adalind Vorl",
                        "Ada Vorl = Adalind Vorl");
        assertThat(quotes()).containsExactly("We sail at dawn: Adalind Vorl");

        String other = articles.get(article.key()).mentions().get(0).entity().key();
        int place = BODY.indexOf("Vorl said");
        post("kind", "NO_NAME", "old", "x", "of", other, "place", place + " Vorl");
        assertThat(names()).containsExactly("Ada Vorl = Adalind Vorl", "Ada Vorl = Adalind Vorl");
    }

    @Test
    void aMissedNameIsMarkedWhereverItStands() {
        post("kind", "NAME", "text", "crews", "name", "Crews’ Guild", "type", "ORGANISATION");

        assertThat(names()).filteredOn(name -> name.equals("crews = Crews’ Guild")).hasSize(2);
        MvcTestResult wrong = post("kind", "NAME", "text", "Dawn Treader", "type", "OTHER");
        assertThat(wrong).hasStatus(422);
        assertThat(parsed(wrong).select("[role=alert]").text())
                .contains("do not stand in the article");
        assertThat(parsed(wrong).select("#an").val()).isEqualTo("Dawn Treader");
    }

    private static Span span(String words, int length) {
        int at = BODY.indexOf(words);
        return new Span(at, at + length);
    }

    private List<String> quotes() {
        return articles.get(article.key()).quotes().stream()
                .map(quote -> quote.text() + ": " + quote.speakerName())
                .toList();
    }

    private List<String> names() {
        return articles.get(article.key()).mentions().stream()
                .map(mention -> mention.text() + " = " + mention.entity().name())
                .toList();
    }

    private Document get(String path) {
        MvcTestResult shown = http.get().uri(path).with(user("editor").roles("EDITOR")).exchange();
        assertThat(shown).hasStatus(200);
        return parsed(shown);
    }

    private static Document parsed(MvcTestResult shown) {
        return Jsoup.parse(
                new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult post(String... form) {
        return send(page, form);
    }

    private MvcTestResult send(String path, String... form) {
        var request = http.post().uri(path).with(user("editor").roles("EDITOR"));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }
}
