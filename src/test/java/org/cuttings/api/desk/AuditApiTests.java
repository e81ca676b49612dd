package org.cuttings.api.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
class AuditApiTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired MockMvcTester http;

    @Test
    void whoeverChangesDeletesRestoresOrPurgesAnArticleIsNamedForGood() {
        String address = add("Ferryman sells his oars");
        String id = address.substring(address.lastIndexOf('/') + 1);
        assertThat(by("ada", http.delete().uri(address)).exchange()).hasStatus(204);
        assertThat(by("ben", http.post().uri(address + "/restore")).exchange()).hasStatusOk();
        assertThat(by("ada", http.delete().uri(address)).exchange()).hasStatus(204);
        assertThat(by("cyd", http.delete().uri("/api/v1/trash/" + id)).exchange()).hasStatus(204);

        JsonNode items = deeds("?subject=" + id).path("items");

        assertThat(told(items))
                .containsExactly(
                        "cyd article-purged",
                        "ada article-deleted",
                        "ben article-restored",
                        "ada article-deleted");
        assertThat(items.get(0).path("label").asString()).isEqualTo("Ferryman sells his oars");
    }

    @Test
    void whatWasRefusedIsNoDeed() {
        String address = add("Ferryman keeps his boat");
        String id = address.substring(address.lastIndexOf('/') + 1);

        assertThat(
                        by("ada", http.delete().uri(address))
                                .header("If-Match", "\"from-long-ago\"")
                                .exchange()
                                .getResponse()
                                .getStatus())
                .isGreaterThanOrEqualTo(400);

        assertThat(deeds("?subject=" + id).path("items")).isEmpty();
    }

    @Test
    void theListIsForEditorsAndIsReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            String address = add("Ferryman rows trip " + i);
            assertThat(by("dov", http.delete().uri(address)).exchange()).hasStatus(204);
        }
        assertThat(http.get().uri("/api/v1/audit").exchange()).hasStatus(401);
        assertThat(by("ada", http.get().uri("/api/v1/audit?after=x")).exchange()).hasStatus(400);
        assertThat(by("ada", http.get().uri("/api/v1/audit").param("subject", "\0")).exchange())
                .hasStatusOk();

        JsonNode first = deeds("?size=2");
        JsonNode second = json(by("ada", http.get().uri(first.path("next").asString())).exchange());

        assertThat(first.path("items")).hasSize(2);
        List<String> ids = new ArrayList<>();
        first.path("items").forEach(item -> ids.add(item.path("id").asString()));
        second.path("items").forEach(item -> ids.add(item.path("id").asString()));
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    }

    private static List<String> told(JsonNode items) {
        List<String> told = new ArrayList<>();
        items.forEach(
                item -> told.add(item.path("by").asString() + " " + item.path("what").asString()));
        return told;
    }

    private JsonNode deeds(String query) {
        return json(by("ada", http.get().uri("/api/v1/audit" + query)).exchange());
    }

    private String add(String headline) {
        MvcTestResult made =
                by("ada", http.post().uri("/api/v1/articles"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"headline\":\"%s\",\"body\":\"It was %s, people say.\",\"quotes\":[]}"
                                        .formatted(headline, headline))
                        .exchange();
        assertThat(made).hasStatus(201);
        return Objects.requireNonNull(made.getResponse().getHeader("Location"));
    }

    private static MockMvcRequestBuilder by(String name, MockMvcRequestBuilder request) {
        return request.with(user(name).roles("EDITOR", "ADMIN"));
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
