package org.cuttings.api.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Quotes and names corrected over the API. */
@SpringBootTest
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
class CorrectionApiTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired MockMvcTester http;

    private String article = "";

    @BeforeEach
    void addArticle() {
        String body =
                """
                {"headline":"Lock opens %s","language":"en",
                 "body":"Mara Tolk opened it. “It holds,” Tolk said. It rained.",
                 "entities":[{"type":"person","name":"Mara Tolk",
                              "mentions":[{"start":0,"end":9},{"start":33,"end":37}]}],
                 "quotes":[{"start":22,"end":30,"kind":"direct",
                            "speaker":{"name":"Mara Tolk","confidence":0.6}}]}
                """
                        .formatted(UUID.randomUUID());
        article = json(send("/api/v1/articles", body)).get("id").asString();
    }

    @Test
    void aQuoteIsCorrectedAndThatIsListedAndTakenBack() {
        String before = String.valueOf(etag());
        MvcTestResult made =
                correct("{\"kind\":\"quote\",\"text\":\"It holds\",\"speaker\":\"Odo Marr\"}");

        assertThat(made)
                .hasStatus(201)
                .hasHeader(HttpHeaders.LOCATION, "/api/v1/articles/" + article + "/corrections");
        JsonNode correction = json(made);
        assertThat(correction.get("was").asString()).isEqualTo("Mara Tolk");
        assertThat(correction.get("correctedBy").asString()).isEqualTo("editor");
        assertThat(speaker()).isEqualTo("Odo Marr");
        assertThat(etag()).isNotEqualTo(before);
        JsonNode listed = json(http.get().uri(path()).exchange()).get("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0)).isEqualTo(correction);

        String undo = "/api/v1/corrections/" + correction.get("id").asString() + "/undo";
        assertThat(json(send(undo, "")).get("undoneBy").asString()).isEqualTo("editor");
        assertThat(speaker()).isEqualTo("Mara Tolk");
        assertThat(send(undo, "")).hasStatus(422);
    }

    @Test
    void namesAndMissedQuotesAreCorrected() {
        assertThat(
                        correct(
                                "{\"kind\":\"name\",\"text\":\"Tolk\",\"start\":33,\"name\":\"Ebba"
                                        + " Tolk\",\"type\":\"person\"}"))
                .hasStatus(201);
        assertThat(
                        correct(
                                "{\"kind\":\"quote\",\"text\":\"It rained\",\"quoteKind\":"
                                        + "\"indirect\",\"speaker\":null}"))
                .hasStatus(201);
        assertThat(correct("{\"kind\":\"no_name\",\"text\":\"Mara Tolk\"}")).hasStatus(201);
        assertThat(correct("{\"kind\":\"no_quote\",\"text\":\"It holds\"}")).hasStatus(201);

        JsonNode now = read();
        assertThat(now.get("quotes")).hasSize(1);
        assertThat(now.at("/quotes/0/kind").asString()).isEqualTo("indirect");
        assertThat(now.at("/quotes/0/speaker").isNull()).isTrue();
        assertThat(now.get("entities")).hasSize(1);
        assertThat(now.at("/entities/0/name").asString()).isEqualTo("Ebba Tolk");
    }

    @Test
    void whatCannotBeIsExplained() {
        assertThat(fields("{}")).contains("\"kind\"").contains("\"text\"");
        assertThat(fields("{\"kind\":\"quote\",\"text\":\"It holds\"}")).contains("\"speaker\"");
        assertThat(fields("{\"kind\":\"name\",\"text\":\"Tolk\"}")).contains("\"name\"");
        assertThat(
                        fields(
                                "{\"kind\":\"name\",\"text\":\"Tolk\",\"name\":\"T\",\"type\":\"ship\","
                                        + "\"start\":-1}"))
                .contains("\"type\"")
                .contains("\"start\"");
        assertThat(fields("{\"kind\":\"no_quote\",\"text\":\"It burns\"}"))
                .contains("as they are printed");
        assertThat(correct("nonsense")).hasStatus(400);
        assertThat(
                        send(
                                "/api/v1/articles/0000000000000/corrections",
                                "{\"kind\":\"no_quote\",\"text\":\"x\"}"))
                .hasStatus(404);
        assertThat(send("/api/v1/corrections/0000000000000/undo", "")).hasStatus(404);
        assertThat(
                        http.post()
                                .uri(path())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"kind\":\"no_quote\",\"text\":\"It holds\"}"))
                .hasStatus(401);
        assertThat(read().get("quotes")).hasSize(1);
    }

    private String path() {
        return "/api/v1/articles/" + article + "/corrections";
    }

    private MvcTestResult correct(String body) {
        return send(path(), body);
    }

    private String fields(String body) {
        MvcTestResult refused = correct(body);
        assertThat(refused).hasStatus(422);
        return json(refused).get("errors").toString();
    }

    private MvcTestResult send(String path, String body) {
        return http.post()
                .uri(path)
                .with(user("editor").roles("EDITOR"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private JsonNode read() {
        return json(http.get().uri("/api/v1/articles/" + article).exchange());
    }

    private String speaker() {
        return read().at("/quotes/0/speaker/name").asString();
    }

    private @Nullable String etag() {
        return http.get()
                .uri("/api/v1/articles/" + article)
                .exchange()
                .getResponse()
                .getHeader(HttpHeaders.ETAG);
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
