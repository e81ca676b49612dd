package org.cuttings.api.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class ReadingApiTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired MockMvcTester http;

    @Test
    void anArticleTellsThatItHasBeenReadAndByWhat() {
        MvcTestResult made = add("Weir keeper retires", "");

        JsonNode reading = json(made).path("reading");
        assertThat(reading.path("state").asString()).isEqualTo("done");
        assertThat(reading.path("with").asString())
                .isEqualTo(
                        json(http.get().uri("/api/v1/readings").exchange())
                                .get("version")
                                .asString());
    }

    @Test
    void whatASenderTellsOfQuotesIsGiven() {
        MvcTestResult made = add("Weir keeper stays", ",\"quotes\":[]");

        assertThat(json(made).at("/reading/state").asString()).isEqualTo("given");
    }

    @Test
    void anArticleThatItsArchiveHadNotReadIsReadHere() {
        MvcTestResult made =
                add("Weir keeper leaves", ",\"quotes\":[],\"reading\":{\"state\":\"waiting\"}");

        assertThat(json(made).at("/reading/state").asString()).isEqualTo("done");
        assertThat(json(made).get("quotes")).hasSize(1);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThat(
                        editor(http.post().uri("/api/v1/readings"))
                                .contentType(MediaType.TEXT_PLAIN)
                                .content("{\"scope\":\"failed\"}")
                                .exchange())
                .hasStatus(415);
    }

    @Test
    void readingAgainChangesTheTagButHindersNobodyWhoIsCorrecting() {
        MvcTestResult made = add("Weir keeper returns", "");
        String address = Objects.requireNonNull(made.getResponse().getHeader("Location"));
        String before = Objects.requireNonNull(made.getResponse().getHeader(HttpHeaders.ETAG));

        assertThat(editor(http.post().uri(address + "/reading")).exchange()).hasStatus(202);

        String after = http.get().uri(address).exchange().getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(after).isNotEqualTo(before);
        assertThat(
                        editor(http.patch().uri(address))
                                .header(HttpHeaders.IF_MATCH, before)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"section\":\"People\"}")
                                .exchange())
                .hasStatusOk();
    }

    @Test
    void onlyTheEditorHasArticlesReadAgain() {
        assertThat(start(http.post().uri("/api/v1/readings"), "all")).hasStatus(401);
        assertThat(start(editor(http.post().uri("/api/v1/readings")), "outdated")).hasStatus(202);
    }

    @Test
    void anUnknownScopeIsRefusedWithThoseThereAre() {
        MvcTestResult refused = start(editor(http.post().uri("/api/v1/readings")), "some");

        assertThat(json(refused).at("/errors/0/message").asString())
                .isEqualTo("must be all, outdated or failed");
    }

    @Test
    void theListOfFailuresIsOpenAndSaysWhatACursorIs() {
        assertThat(http.get().uri("/api/v1/readings/failed")).hasStatusOk();
        assertThat(http.get().uri("/api/v1/readings/failed?after=!")).hasStatus(400);
    }

    private MvcTestResult add(String headline, String more) {
        MvcTestResult made =
                editor(http.post().uri("/api/v1/articles"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"headline\":\"%s\",\"body\":\"“The water is high,” said Orla Venn.\"%s}"
                                        .formatted(headline, more))
                        .exchange();
        assertThat(made).hasStatus(201);
        return made;
    }

    private static MvcTestResult start(MockMvcRequestBuilder request, String scope) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .content("{\"scope\":\"" + scope + "\"}")
                .exchange();
    }

    private static MockMvcRequestBuilder editor(MockMvcRequestBuilder request) {
        return request.with(user("editor").roles("EDITOR"));
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
