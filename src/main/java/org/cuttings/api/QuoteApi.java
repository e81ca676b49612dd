package org.cuttings.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.api.ArticleJson.QuoteJson;
import org.cuttings.api.ResultsJson.CountJson;
import org.cuttings.api.ResultsJson.TotalJson;
import org.cuttings.article.QuoteKind;
import org.cuttings.search.QueryParameters;
import org.cuttings.search.QuoteHit;
import org.cuttings.search.QuoteSearch;
import org.cuttings.search.UnusableQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Quotes of the whole archive as JSON: who said what, and when. */
@RestController
@Tag(name = "Quotes", description = "Who said what about what, and when.")
class QuoteApi {

    private static final String PATH = "/api/v1/quotes";

    private final QuoteSearch search;
    private final JsonMapper json;

    QuoteApi(QuoteSearch search, JsonMapper json) {
        this.search = search;
        this.json = json;
    }

    /**
     * One page of quotes that were found.
     *
     * @param speakers who said most of what was found
     * @param years how many were found in each year
     */
    record QuotesJson(
            TotalJson total,
            long tookMs,
            List<FoundJson> items,
            List<CountJson> speakers,
            Map<String, Long> years,
            @Nullable String next) {}

    /** A quote with the article it stands in. */
    record FoundJson(@JsonUnwrapped QuoteJson quote, String highlighted, SourceJson article) {

        static FoundJson of(QuoteHit hit) {
            return new FoundJson(
                    QuoteJson.of(hit),
                    hit.textHtml(),
                    new SourceJson(
                            hit.articleId(),
                            hit.articleHeadline(),
                            hit.source(),
                            hit.published() == null ? null : hit.published().toString(),
                            hit.language()));
        }
    }

    /** The article a quote stands in. */
    record SourceJson(
            String id,
            String headline,
            @Nullable String source,
            @Nullable String published,
            String language) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "searchQuotes", summary = "Find quotes")
    ResponseEntity<QuotesJson> list(HttpServletRequest request) {
        QuoteSearch.Results results = search.find(query(request));
        QuotesJson answer = quotes(results, results.tookMs(), request);
        return Tagged.of(answer, quotes(results, 0, request), request, json);
    }

    private static QuoteSearch.Query query(HttpServletRequest request) {
        String[] speakers = request.getParameterValues("speaker");
        return new QuoteSearch.Query(
                request.getParameter("q"),
                speakers == null
                        ? List.of()
                        : Arrays.stream(speakers).filter(name -> !name.isBlank()).toList(),
                request.getParameter("about"),
                request.getParameter("from"),
                request.getParameter("to"),
                kind(request.getParameter("kind")),
                QueryParameters.size(request.getParameter("size")),
                request.getParameter("after"));
    }

    private static @Nullable QuoteKind kind(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (QuoteKind kind : QuoteKind.values()) {
            if (kind.name().equalsIgnoreCase(text.strip())) {
                return kind;
            }
        }
        throw new UnusableQuery("kind", text, "kind must be direct, indirect or mixed");
    }

    private static QuotesJson quotes(
            QuoteSearch.Results results, long tookMs, HttpServletRequest request) {
        String next = results.next();
        return new QuotesJson(
                new TotalJson(results.total(), results.exact()),
                tookMs,
                results.items().stream().map(FoundJson::of).toList(),
                results.speakers().stream().map(CountJson::of).toList(),
                results.years(),
                next == null ? null : QueryParameters.address(PATH, repeated(request, next)));
    }

    /** The parameters of this request with another cursor. */
    private static Map<String, List<String>> repeated(HttpServletRequest request, String cursor) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String name : List.of("q", "speaker", "about", "from", "to", "kind", "size")) {
            String[] values = request.getParameterValues(name);
            if (values != null) {
                parameters.put(name, new ArrayList<>(Arrays.asList(values)));
            }
        }
        parameters.put("after", List.of(cursor));
        return parameters;
    }
}
