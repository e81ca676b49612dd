package org.cuttings.api.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class ArticleApiTests {

    private static final String ARTICLES = "/api/v1/articles";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired MockMvcTester http;

    @Test
    void everyQuoteAndNameStandsWhereItsPositionsSay() {
        JsonNode article =
                created(
                        "Kites over Larnholm",
                        "😀 Kites flew over Larnholm.\\r\\n\\r\\n“Higher than ever 🪁,” said Mara"
                                + " Tolvik in London.\\r\\n\\r\\nMara Tolvik left for London.");
        CodePoints body = new CodePoints(article.get("body").asString());
        assertThat(article.get("quotes")).isNotEmpty();
        assertThat(article.get("entities")).isNotEmpty();
        article.get("quotes").forEach(quote -> standsThere(quote, body));
        article.get("entities")
                .forEach(entity -> entity.get("mentions").forEach(m -> standsThere(m, body)));
    }

    @Test
    void aTextTakenAsBodyIsCountedAsItWasSent() {
        String text = "😀 One.\r\n\r\n\r\n“We have waited long,” said Mara Tolvik.";
        JsonNode found =
                json(
                        http.post()
                                .uri("/api/v1/extractions?as=body")
                                .contentType(new MediaType("text", "plain"))
                                .content(text.getBytes(StandardCharsets.UTF_8))
                                .exchange());
        assertThat(found.get("body").asString()).isEqualTo(text);
        CodePoints sent = new CodePoints(text);
        assertThat(found.get("quotes")).hasSize(1);
        found.get("quotes").forEach(quote -> standsThere(quote, sent));
    }

    @Test
    void anUnchangedArticleIsNotSentTwice() {
        String address =
                ARTICLES + "/" + created("Unchanged", "Nothing happened.").get("id").asString();
        String tag = tag(address);
        assertThat(http.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(304);
        assertThat(
                        http.get()
                                .uri(address)
                                .accept("text/plain")
                                .header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(200);
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeTo() {
        String address = ARTICLES + "/" + created("Draft", "A first text.").get("id").asString();
        String tag = tag(address);
        assertThat(patch(address, null, "{\"section\":\"Sea\"}")).hasStatus(428);
        MvcTestResult changed = patch(address, tag, "{\"section\":\"Sea\",\"standfirst\":null}");
        assertThat(changed).hasStatus(200);
        assertThat(json(changed).get("section").asString()).isEqualTo("Sea");
        assertThat(patch(address, tag, "{\"section\":\"Land\"}")).hasStatus(412);
        assertThat(json(http.get().uri(address + "/versions").exchange()).get("items")).hasSize(1);
    }

    @Test
    void aSecondCopyIsRefusedAndLeadsToTheFirst() {
        String id = created("Twice", "The same text.").get("id").asString();
        MvcTestResult again = post("{\"headline\":\"Twice\",\"body\":\"The same text.\"}");
        assertThat(again).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(again).get("existing").asString()).isEqualTo(ARTICLES + "/" + id);
    }

    @Test
    void aDiscardedArticleIsGoneUntilItIsRestored() {
        String address = ARTICLES + "/" + created("Gone", "It went away.").get("id").asString();
        assertThat(http.delete().uri(address).with(user("editor").roles("EDITOR"))).hasStatus(204);
        assertThat(http.get().uri(address)).hasStatus(404);
        assertThat(http.post().uri(address + "/restore").with(user("editor").roles("EDITOR")))
                .hasStatus(200);
        assertThat(http.get().uri(address)).hasStatus(200);
    }

    @Test
    void everyFailureIsAProblem() {
        refused(http.get().uri("/api/v1/nothing").exchange(), 404);
        refused(http.get().uri(ARTICLES + "/abc").exchange(), 404);
        refused(http.get().uri(ARTICLES + "?size=0").exchange(), 400);
        refused(http.get().uri(ARTICLES + "?page=abc").exchange(), 400);
        refused(http.get().uri("/api/v1/quotes?kind=loud").exchange(), 400);
        refused(post("{"), 400);
        refused(post("[]"), 422);
        refused(post("{\"headline\":\"A\\u0000\",\"body\":\"b\"}"), 422);
        refused(post("{\"headline\":\"A\\ud800\",\"body\":\"b\"}"), 422);
        refused(post("{\"headline\":[1],\"body\":\"b\"}"), 422);
        refused(
                http.method(HttpMethod.PUT)
                        .uri(ARTICLES)
                        .with(user("editor").roles("EDITOR"))
                        .exchange(),
                405);
        refused(http.post().uri(ARTICLES).content("{}").exchange(), 401);
    }

    private String tag(String address) {
        return Objects.requireNonNull(
                http.get().uri(address).exchange().getResponse().getHeader(HttpHeaders.ETAG));
    }

    private static void refused(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("detail").asString()).doesNotContain("Exception", "org.");
    }

    private JsonNode created(String headline, String body) {
        MvcTestResult answer =
                post("{\"headline\":\"" + headline + "\",\"body\":\"" + body + "\"}");
        assertThat(answer).hasStatus(201);
        return json(answer);
    }

    private MvcTestResult post(String body) {
        return http.post()
                .uri(ARTICLES)
                .with(user("editor").roles("EDITOR"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult patch(String address, @Nullable String tag, String body) {
        var request =
                http.patch()
                        .uri(address)
                        .with(user("editor").roles("EDITOR"))
                        .contentType("application/merge-patch+json")
                        .content(body);
        return (tag == null ? request : request.header(HttpHeaders.IF_MATCH, tag)).exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static void standsThere(JsonNode stretch, CodePoints body) {
        Span span = new Span(stretch.get("start").asInt(), stretch.get("end").asInt());
        assertThat(body.cut(span)).isEqualTo(stretch.get("text").asString());
    }
}
