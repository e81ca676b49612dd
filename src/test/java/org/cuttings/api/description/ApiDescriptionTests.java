package org.cuttings.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest
@AutoConfigureMockMvc
class ApiDescriptionTests {

    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    /** What is another each time, or gets better as the archive learns to read. */
    private static final Set<String> CHANGING =
            Set.of(
                    "id",
                    "articleId",
                    "entityId",
                    "importedAt",
                    "updatedAt",
                    "sha256",
                    "entities",
                    "confidence",
                    "with",
                    "at");

    @Autowired MockMvcTester http;

    @Test
    void everyOperationSaysWhatItAnswers() {
        JsonNode api = description();

        assertThat(api.path("openapi").asString()).startsWith("3.1");
        Set<String> untold = new TreeSet<>();
        for (JsonNode path : api.path("paths")) {
            for (JsonNode operation : path) {
                String id = operation.path("operationId").asString();
                if (!operation.path("responses").has("default")) {
                    untold.add(id + " fails in silence");
                }
                for (JsonNode answer : operation.path("responses")) {
                    JsonNode json = answer.path("content").path("application/json");
                    if (!json.isMissingNode() && !json.has("example")) {
                        untold.add(id + " has no example");
                    }
                }
            }
        }
        assertThat(untold).isEmpty();
    }

    @Test
    void membersThatMayBeMissingAreToldFromThoseThatMayNot() {
        JsonNode article = description().path("components").path("schemas").path("ArticleJson");

        assertThat(article.path("required").toString()).contains("\"headline\"", "\"standfirst\"");
        JsonNode members = article.path("properties");
        assertThat(members.path("headline").path("type").asString()).isEqualTo("string");
        assertThat(members.path("standfirst").path("type").toString()).contains("null");
    }

    @ParameterizedTest
    @CsvSource({
        "article,      org.cuttings.api.article.ArticleJson",
        "results,      org.cuttings.api.article.ResultsJson",
        "related,      org.cuttings.api.article.ArticleApi$RelatedJson",
        "story,        org.cuttings.api.article.StoryApi$OtherVersionsJson",
        "versions,     org.cuttings.api.article.ArticleHistoryApi$VersionsJson",
        "extraction,   org.cuttings.api.imports.ExtractionJson",
        "entities,     org.cuttings.api.name.EntityApi$EntitiesJson",
        "entity,       org.cuttings.api.name.EntityPortrait$PortraitJson",
        "suggestions,  org.cuttings.api.article.SuggestionApi$SuggestionsJson",
        "name,         org.cuttings.api.name.EntityDecisionApi$ChangedNameJson",
        "decision,     org.cuttings.api.name.DecisionJson",
        "proposals,    org.cuttings.api.name.ProposalApi$ProposalsJson",
        "correction,   org.cuttings.api.finding.CorrectionApi$CorrectionJson",
        "corrections,  org.cuttings.api.finding.CorrectionApi$CorrectionsJson",
        "decisions,    org.cuttings.api.name.DecisionJson$DecisionsJson",
        "import,       org.cuttings.api.imports.ImportJson",
        "import-items, org.cuttings.api.imports.ImportJson$ItemsJson",
        "readings,     org.cuttings.api.finding.ReadingApi$ReadingsJson",
        "reading,      org.cuttings.api.finding.ReadingJson",
        "failed-readings, org.cuttings.api.finding.ReadingApi$FailedJson",
        "reindexing,   org.cuttings.api.desk.ReindexingApi$ReindexingJson",
        "audit,        org.cuttings.api.desk.AuditApi$AuditJson"
    })
    void anExampleHasTheShapeOfTheAnswer(String name, Class<?> answer) throws IOException {
        JsonNode example = example(name);

        Object read = STRICT.treeToValue(example, answer);

        assertThat(STRICT.readTree(STRICT.writeValueAsBytes(read))).isEqualTo(example);
    }

    @Test
    void theExampleOfAnArticleIsWhatTheArchiveMakesOfIt() throws IOException {
        var answer =
                http.post()
                        .uri("/api/v1/articles")
                        .with(user("editor").roles("EDITOR"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(STRICT.writeValueAsBytes(example("article-input")))
                        .exchange();

        assertThat(answer).hasStatus(201);
        String id =
                STRICT.readTree(answer.getResponse().getContentAsByteArray()).path("id").asString();
        JsonNode made =
                Awaitility.await("the reader")
                        .atMost(Duration.ofSeconds(30))
                        .until(
                                () -> json("/api/v1/articles/" + id),
                                read -> read.at("/reading/state").asString().equals("done"));
        assertThat(lasting(made)).isEqualTo(lasting(example("article")));
        JsonNode quote =
                Awaitility.await("the index")
                        .atMost(Duration.ofSeconds(30))
                        .until(
                                () -> json("/api/v1/quotes?speaker=Petra+Lindqvar").at("/items/0"),
                                JsonNode::isObject);
        assertThat(lasting(quote)).isEqualTo(lasting(example("quotes").at("/items/0")));
    }

    private static JsonNode lasting(JsonNode node) {
        JsonNode copy = node.deepCopy();
        forget(copy);
        return copy;
    }

    private static void forget(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(CHANGING);
        }
        node.forEach(ApiDescriptionTests::forget);
    }

    private JsonNode description() {
        return json("/v3/api-docs");
    }

    private JsonNode json(String path) {
        var answer = http.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return STRICT.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static JsonNode example(String name) throws IOException {
        try (InputStream in = Shapes.class.getResourceAsStream("/openapi/" + name + ".json")) {
            return STRICT.readTree(Objects.requireNonNull(in));
        }
    }
}
