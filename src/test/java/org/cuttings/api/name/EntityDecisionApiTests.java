package org.cuttings.api.name;

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
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is who, decided over the API. */
@SpringBootTest
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
class EntityDecisionApiTests {

    private static final String ENTITIES = "/api/v1/entities/";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired MockMvcTester http;

    /** A family name that no other test uses. */
    private String family = "";

    private JsonNode first;
    private JsonNode second;

    @BeforeEach
    void addArticles() {
        family = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        first = article("Mara " + family);
        second = article("Marah " + family);
    }

    @Test
    void mergedNamesAreOneUntilThatIsTakenBack() {
        MvcTestResult made = post(id(second) + "/merge", "{\"into\":\"%s\"}".formatted(id(first)));

        assertThat(made).hasStatus(200);
        JsonNode merge = json(made).get("items").get(0);
        assertThat(merge.get("kind").asString()).isEqualTo("merge");
        assertThat(merge.get("decidedBy").asString()).isEqualTo("editor");
        assertThat(http.get().uri(ENTITIES + id(second)))
                .hasStatus(308)
                .hasHeader(HttpHeaders.LOCATION, ENTITIES + id(first));
        assertThat(http.get().uri("/names/" + id(second)))
                .hasStatus(302)
                .hasHeader(HttpHeaders.LOCATION, "/names/" + id(first));
        assertThat(speaker(second)).isEqualTo("Mara " + family);
        assertThat(decisions(id(second))).hasSize(1);

        String undo = "/api/v1/decisions/" + merge.get("id").asString() + "/undo";
        assertThat(json(send(HttpMethod.POST, undo, null, "")).get("undoneBy").asString())
                .isEqualTo("editor");
        assertThat(speaker(second)).isEqualTo("Marah " + family);
        assertThat(send(HttpMethod.POST, undo, null, "")).hasStatus(422);
    }

    @Test
    void severalNamesAreGatheredAtOnce() {
        JsonNode third = article("Maara " + family);
        MvcTestResult made =
                post(
                        id(first) + "/merge",
                        "{\"from\":[\"%s\",\"%s\"]}".formatted(id(second), id(third)));

        assertThat(json(made).get("items")).hasSize(2);
        assertThat(speaker(third)).isEqualTo("Mara " + family);
    }

    @Test
    void aMergeWithoutMeaningIsExplained() {
        String self = "{\"into\":\"%s\"}".formatted(id(first));
        assertThat(post(id(first) + "/merge", self)).hasStatus(422);
        assertThat(errors(post(id(first) + "/merge", "{}"))).contains("\"into\"");
        assertThat(errors(post(id(first) + "/merge", "{\"into\":\"x\",\"type\":\"ship\"}")))
                .contains("\"type\"");
        assertThat(post(id(first) + "/merge", "{\"into\":\"nobody\"}")).hasStatus(404);
        assertThat(post("0000000000000/merge", self)).hasStatus(404);
    }

    @Test
    void aNameIsChangedByWhoeverHasSeenItsNewestVersion() {
        String address = ENTITIES + id(first);
        String tag = tag(address);
        String change = "{\"name\":\"Mara Q. %s\",\"note\":\"the pilot\"}".formatted(family);

        assertThat(send(HttpMethod.PATCH, address, null, change)).hasStatus(428);
        MvcTestResult changed = send(HttpMethod.PATCH, address, tag, change);
        assertThat(changed).hasStatus(200);
        assertThat(json(changed).get("note").asString()).isEqualTo("the pilot");
        assertThat(send(HttpMethod.PATCH, address, tag, change)).hasStatus(412);
        assertThat(tag(address)).isNotEqualTo(tag);
        assertThat(speaker(first)).isEqualTo("Mara Q. " + family);

        JsonNode bare = json(send(HttpMethod.PATCH, address, "*", "{\"note\":null}"));
        assertThat(bare.get("note").isNull()).isTrue();
        assertThat(decisions(id(first))).hasSize(3);
    }

    @Test
    void onlyWhatCanBeChangedIsTaken() {
        String address = ENTITIES + id(first);
        MvcTestResult refused =
                send(
                        HttpMethod.PATCH,
                        address,
                        "*",
                        "{\"id\":1,\"hidden\":\"yes\",\"name\":null,\"type\":\"ship\"}");
        assertThat(refused).hasStatus(422);
        assertThat(errors(refused)).contains("\"id\"", "\"hidden\"", "\"name\"", "\"type\"");
        assertThat(send(HttpMethod.PATCH, address, "*", "{\"name\":\"?!\"}")).hasStatus(422);
    }

    @Test
    void somebodyElseOfTheSameNameIsSplitOff() {
        JsonNode other = article("Mara " + family);
        MvcTestResult made =
                post(
                        id(first) + "/split",
                        "{\"articles\":[\"%s\"],\"note\":\"the cook\"}"
                                .formatted(other.get("id").asString()));

        assertThat(made).hasStatus(200);
        String split = json(made).get("object").get("entityId").asString();
        assertThat(speakerOf(other).get("entityId").asString()).isEqualTo(split);
        assertThat(speakerOf(first).get("entityId").asString()).isEqualTo(id(first));
        assertThat(errors(post(id(first) + "/split", "{}"))).contains("\"articles\"");
        assertThat(errors(post(id(first) + "/split", "{\"articles\":[\"nope\"]}")))
                .contains("\"articles\"", "nope");
    }

    @Test
    void decidingNeedsTheEditor() {
        assertThat(http.post().uri(ENTITIES + id(first) + "/merge")).hasStatus(401);
        assertThat(http.patch().uri(ENTITIES + id(first))).hasStatus(401);
        assertThat(http.get().uri("/api/v1/decisions?size=1")).hasStatus(200);
        assertThat(http.get().uri("/api/v1/decisions?size=0")).hasStatus(400);
    }

    private JsonNode article(String speaker) {
        String body = "“We wait,” said %s on the quay.".formatted(speaker);
        MvcTestResult made =
                send(
                        HttpMethod.POST,
                        "/api/v1/articles",
                        null,
                        """
                        {"headline":"Quay %s","body":"%s","language":"en",
                         "entities":[{"type":"PERSON","name":"%s","mentions":[{"start":%d,"end":%d}]}],
                         "quotes":[{"start":1,"end":8,"kind":"direct","speaker":{"name":"%s"}}]}
                        """
                                .formatted(
                                        UUID.randomUUID(),
                                        body,
                                        speaker,
                                        body.indexOf(speaker),
                                        body.indexOf(speaker) + speaker.length(),
                                        speaker));
        assertThat(made).hasStatus(201);
        return json(made);
    }

    private static String id(JsonNode article) {
        return article.get("entities").get(0).get("entityId").asString();
    }

    private String speaker(JsonNode article) {
        return speakerOf(article).get("name").asString();
    }

    private JsonNode speakerOf(JsonNode article) {
        return json(http.get().uri("/api/v1/articles/" + article.get("id").asString()).exchange())
                .get("quotes")
                .get(0)
                .get("speaker");
    }

    private JsonNode decisions(String id) {
        MvcTestResult found = http.get().uri(ENTITIES + id + "/decisions").exchange();
        assertThat(found).hasStatus(200);
        return json(found).get("items");
    }

    private String errors(MvcTestResult refused) {
        assertThat(refused).hasStatus(422);
        return json(refused).get("errors").toString();
    }

    private MvcTestResult post(String path, String body) {
        return send(HttpMethod.POST, ENTITIES + path, null, body);
    }

    private MvcTestResult send(
            HttpMethod method, String path, @Nullable String ifMatch, String body) {
        var request =
                http.method(method)
                        .uri(path)
                        .with(user("editor").roles("EDITOR"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body);
        return (ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch))
                .exchange();
    }

    private String tag(String address) {
        return String.valueOf(
                http.get().uri(address).exchange().getResponse().getHeader(HttpHeaders.ETAG));
    }

    private static JsonNode json(MvcTestResult answer) {
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }
}
