package org.cuttings.reader.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.article.Published;
import org.cuttings.article.PublishedFrom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an article said before, as everybody can read it. */
@SpringBootTest
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
class HistoryPageTests {

    private static final String BODY =
            "The old bridge was closed on Monday.\n\nThe ferry sails until May.\n\n";

    @Autowired private MockMvcTester http;
    @Autowired private Articles articles;

    private final String mark = UUID.randomUUID().toString();
    private Article article;

    @BeforeEach
    void fill() {
        article =
                articles.add(
                        content("Bridge closed", BODY + mark, "en", null, List.of()),
                        null,
                        new Originals.Original(
                                "h.txt", null, mark.getBytes(StandardCharsets.UTF_8)),
                        OnDuplicate.COPY);
    }

    private static Content content(
            String headline,
            String body,
            String language,
            @Nullable LocalDate day,
            List<String> authors) {
        return new Content(
                headline,
                null,
                null,
                authors,
                "Harbour Post",
                null,
                null,
                language,
                day == null ? null : Published.on(day),
                day == null ? null : PublishedFrom.EDITOR,
                body,
                List.of());
    }

    private void revise(Content content, String by) {
        article = articles.revise(article.key(), article.version(), content, null, by);
    }

    @Test
    void anArticleThatNeverChangedSaysSo() {
        assertThat(get(page()).select(".note").text()).contains("never changed");
        assertThat(get(page()).select("section, del, ins")).isEmpty();
        assertThat(get("/articles/" + article.key()).select("a[href=" + page() + "]")).isEmpty();
    }

    @Test
    void changedWordsAreShownFieldByField() {
        LocalDate day = LocalDate.of(2024, 3, 14);
        String body = BODY.replace("Monday", "Sunday") + mark + "\n\nThe end.";
        revise(content("Bridge opens", body, "en", day, List.of("Bo Quist")), "maria");

        Document shown = get(page());
        assertThat(shown.select("section h2").text()).contains("UTC, by maria");
        assertThat(shown.select("section .hint").text()).contains("version 0");
        assertThat(shown.select("dt").eachText())
                .containsExactly("Headline", "Authors", "Date", "Body");
        assertThat(words(shown, 0, "del")).containsExactly("closed");
        assertThat(words(shown, 0, "ins")).containsExactly("opens");
        assertThat(words(shown, 1, "ins")).containsExactly("Bo Quist");
        assertThat(words(shown, 2, "ins")).containsExactly("14 March 2024");
        assertThat(words(shown, 3, "del")).containsExactly("Monday");
        assertThat(words(shown, 3, "ins")).containsExactly("Sunday", "The end.");
        assertThat(get("/articles/" + article.key()).select("a[href=" + page() + "]").text())
                .isEqualTo("Changed once");
    }

    @Test
    void theNewestChangeComesFirstAndManyAreSpreadOverPages() {
        for (int i = 1; i <= 12; i++) {
            revise(content("Bridge " + i, BODY + mark, "en", null, List.of()), "maria");
        }
        Document shown = get(page());
        assertThat(shown.select("section")).hasSize(10);
        assertThat(words(shown, 0, "ins")).containsExactly("12");
        Document older = get(shown.select("a[rel=next]").attr("href"));
        assertThat(older.select("section del").eachText())
                .containsExactly("removed: 1", "removed: closed");
        assertThat(older.select("section ins").eachText()).containsExactly("added: 2", "added: 1");
        assertThat(older.select("a[rel=next]")).isEmpty();
        assertThat(get("/articles/" + article.key()).select("a[href=" + page() + "]").text())
                .isEqualTo("Changed 12 times");
        assertThat(get(page() + "?before=999999999").select("h1")).hasSize(1);
        assertThat(get(page() + "?before=x").select("section")).hasSize(10);
    }

    @Test
    void markupInAnArticleStaysText() {
        revise(
                content("<script>alert(1)</script> & closed", BODY + mark, "en", null, List.of()),
                "<b>maria</b>");

        Document shown = get(page());
        assertThat(shown.select("main script, main b, title script")).isEmpty();
        assertThat(shown.select("dd").text()).contains("<script>alert(1)</script> &");
        assertThat(shown.select("h2").text()).contains("<b>maria</b>");
    }

    @Test
    void textFromRightToLeftIsSetSo() {
        revise(content("أُغلق الجسر", BODY + mark, "ar", null, List.of()), "maria");

        Element headline = get(page()).select("dd").get(0);
        assertThat(headline.attr("dir")).isEqualTo("rtl");
        assertThat(headline.attr("lang")).isEqualTo("ar");
        assertThat(get(page()).select("dt").eachText()).containsExactly("Headline", "Language");
    }

    @Test
    void aChangeOfNoWordsSaysSo() {
        revise(article.content(), "maria");

        assertThat(get(page()).select("section").text()).contains("No words were changed");
    }

    @Test
    void whatIsNotThereHasNoHistory() {
        assertThat(http.get().uri("/articles/0000000000000/history")).hasStatus(404);
        assertThat(http.get().uri("/articles/none/history")).hasStatus(404);
        articles.discard(article.key(), null);
        assertThat(http.get().uri(page())).hasStatus(404);
    }

    private String page() {
        return "/articles/" + article.key() + "/history";
    }

    private static List<String> words(Document shown, int field, String tag) {
        return shown.select("dd").get(field).select(tag).stream().map(Element::ownText).toList();
    }

    private Document get(String path) {
        MvcTestResult shown = http.get().uri(path).exchange();
        assertThat(shown).hasStatus(200);
        return Jsoup.parse(
                new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
