package org.cuttings.reader.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.article.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who is who, decided on pages by an editor without script. */
@SpringBootTest
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
class NameEditPageTests {

    @Autowired private MockMvcTester http;
    @Autowired private Articles articles;
    @Autowired private Names names;

    private String family = "";
    private Article article;
    private Article other;

    @BeforeEach
    void fill() {
        family = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        article = add("Ana " + family);
        other = add("Bea " + family);
    }

    @Test
    void aNameIsRenamedAndTheHistoryOffersToTakeThatBack() {
        String edit = edit("Ana");
        MvcTestResult saved =
                post(edit, "version", "0", "name", "Anouk " + family, "type", "PERSON");

        assertThat(saved).hasStatus(302).hasHeader("Location", edit);
        assertThat(page(edit)).contains("Ana " + family + " is called Anouk " + family, "Undo");
        assertThat(page("/articles/" + article.key())).contains("Anouk " + family);
        MvcTestResult stale = post(edit, "version", "0", "name", "Ada " + family, "type", "PERSON");
        assertThat(stale).hasStatus(409);
        assertThat(stale).bodyText().contains("read it again");
    }

    @Test
    void theOtherNameIsFoundByItsBeginningAndMerged() {
        String edit = edit("Ana");
        String bea = named("Bea").key();

        assertThat(page(edit + "?q=bea " + family)).contains(bea, "Make them one");
        assertThat(post(edit + "/merge", "other", bea, "keep", "other"))
                .hasStatus(302)
                .hasHeader("Location", "/names/" + bea + "/edit");
        assertThat(page("/articles/" + article.key())).contains("/names/" + bea);
        assertThat(post(edit + "/merge", "other", bea, "keep", "this")).hasStatus(422);
    }

    @Test
    void articlesAreSplitOffAndGivenBack() {
        String edit = edit("Ana");
        assertThat(page(edit)).contains(article.key());
        assertThat(post(edit + "/split", "note", "the cook")).hasStatus(422);

        assertThat(post(edit + "/split", "article", article.key(), "note", "the cook"))
                .hasStatus(302);
        assertThat(page("/articles/" + article.key())).doesNotContain(edit.replace("/edit", "\""));

        String undo = page(edit).replaceAll("(?s).*?(/decisions/[0-9A-Z]+/undo).*", "$1");
        assertThat(post(undo, "name", named("Ana").key())).hasHeader("Location", edit);
        assertThat(page("/articles/" + article.key())).contains(edit.replace("/edit", "\""));
    }

    @Test
    void aHiddenNameIsPlainTextAndSaysSoToEditors() {
        String edit = edit("Bea");
        post(edit, "version", "0", "name", "Bea " + family, "type", "PERSON", "hidden", "true");

        assertThat(page("/articles/" + other.key())).doesNotContain(edit.replace("/edit", "\""));
        assertThat(page(edit.replace("/edit", ""))).contains("This name is hidden");
        assertThat(http.get().uri(edit.replace("/edit", "")))
                .bodyText()
                .doesNotContain("This name is hidden");
    }

    @Test
    void onlyEditorsSeeTheDesk() {
        assertThat(http.get().uri("/review")).hasStatus(303);
        assertThat(page("/review")).contains("Are these the same?");
        assertThat(post("/review/0000000000000/same", "keep", "x")).hasStatus(404);
    }

    private String edit(String given) {
        return "/names/" + named(given).key() + "/edit";
    }

    private NamedEntity named(String given) {
        return names.named(given + " " + family).get(0);
    }

    private Article add(String name) {
        String body = name + " left the quay.";
        return articles.add(
                new Content(
                        "Quay " + UUID.randomUUID(),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        "en",
                        null,
                        null,
                        body,
                        List.of()),
                new Findings(
                        List.of(
                                new Findings.Name(
                                        EntityType.PERSON,
                                        name,
                                        List.of(new Span(0, name.length())))),
                        List.of()),
                new Originals.Original("q.txt", null, body.getBytes(StandardCharsets.UTF_8)),
                OnDuplicate.COPY);
    }

    private String page(String path) {
        MvcTestResult shown = http.get().uri(path).with(user("editor").roles("EDITOR")).exchange();
        assertThat(shown).hasStatus(200);
        return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String path, String... form) {
        var request = http.post().uri(path).with(user("editor").roles("EDITOR"));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }
}
