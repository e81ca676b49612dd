package org.cuttings.reader.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page and the API, asked the same. */
record Asked(MockMvc mvc) {

    static final String PAGE = "/search";
    static final String API = "/api/v1/articles";

    private static final JsonMapper JSON = new JsonMapper();

    /** The page for parameters as people write them, such as "q=two words&lang=fr". */
    Document page(String parameters) throws Exception {
        return pageAt(PAGE + "?" + encoded(parameters));
    }

    Document pageAt(String address) throws Exception {
        return Jsoup.parse(answer(address, 200).getContentAsString(UTF_8));
    }

    JsonNode api(String parameters) throws Exception {
        return apiAt(API + "?" + encoded(parameters));
    }

    JsonNode apiAt(String address) throws Exception {
        return JSON.readTree(answer(address, 200).getContentAsString(UTF_8));
    }

    /** What the API answers where it refuses. */
    JsonNode refusal(String parameters) throws Exception {
        MockHttpServletResponse answer = answer(API + "?" + encoded(parameters), 400);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        return JSON.readTree(answer.getContentAsString(UTF_8));
    }

    private MockHttpServletResponse answer(String address, int status) throws Exception {
        // these requests know no plus sign for a space
        URI uri = URI.create(address.replaceAll("#.*", "").replace("+", "%20"));
        MockHttpServletResponse answer = mvc.perform(get(uri)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        return answer;
    }

    static String encoded(String parameters) {
        return Stream.of(parameters.split("&"))
                .map(each -> each.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The headlines on a page in their order, those of other versions after their first. */
    static List<String> headlines(Document page) {
        return page.select(".card h2 a, .card .version-list a").eachText();
    }

    static List<String> headlines(JsonNode results) {
        List<String> headlines = new ArrayList<>();
        results.path("items").forEach(item -> headlines.add(item.path("headline").asString()));
        return headlines;
    }
}
