package org.cuttings.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.cuttings.OpenSearchCluster;
import org.cuttings.search.analysis.Analysis;
import org.cuttings.search.analysis.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenSearch and Lucene make the same words out of text, each at the same place. */
@SpringBootTest(properties = "spring.application.name=articles on opensearch")
@ActiveProfiles("opensearch")
@ContextConfiguration(initializers = OpenSearchCluster.OneNode.class)
class OpenSearchAnalysisTests {

    @Autowired private Environment settings;

    private final JsonMapper json = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource({
        "en, The keepers' lamps were_lit at Orrel's Point; nobody was running 20 ferries",
        "fr, L'électricité est revenue aujourd'hui dans les écoles d'Orrel",
        "de, Die Fähren überquerten die Straßen und Häuser der Städte",
        "es, Los pescadores volvieron a las montañas después de las elecciones",
        "it, Gli elettori dell'isola hanno votato contro le nuove tasse",
        "pt, As eleições das ilhas começaram com atraso nas cidades",
        "nl, De vissers keerden terug naar de havens van de eilanden",
        "ru, Рыбаки вернулись в гавани островов после выборов",
        "ar, أعلنت السلطات إغلاق الميناء أمام السفن ١٢٣",
        "xx, Ňéjaké slová o přístavech_a lodích"
    })
    void theWordsAreTheSame(String tag, String text) throws Exception {
        assertThat(byOpenSearch(tag, text))
                .isNotEmpty()
                .containsExactlyElementsOf(byLucene(Analysis.of(tag), text));
    }

    private static List<String> byLucene(Analyzer analyser, String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyser.tokenStream("any", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            for (int at = -1; stream.incrementToken(); ) {
                at += step.getPositionIncrement();
                words.add(at + " " + word);
            }
            stream.end();
        }
        return words;
    }

    private List<String> byOpenSearch(String tag, String text)
            throws IOException, InterruptedException {
        String index =
                settings.getRequiredProperty("CUTTINGS_OPENSEARCH_PREFIX")
                        + ArticleIndex.NAME
                        + "-read";
        String host = settings.getRequiredProperty("CUTTINGS_OPENSEARCH_HOSTS");
        Map<String, String> question =
                Map.of("analyzer", Language.of(tag).field(Analysis.TEXT), "text", text);
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://"
                                                                + host
                                                                + "/"
                                                                + index
                                                                + "/_analyze"))
                                        .header("Content-Type", "application/json")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        json.writeValueAsString(question)))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        List<String> words = new ArrayList<>();
        for (JsonNode token : json.readTree(answer.body()).path("tokens")) {
            words.add(token.path("position").asInt() + " " + token.path("token").asString());
        }
        return words;
    }
}
