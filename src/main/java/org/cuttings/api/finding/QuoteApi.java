package org.cuttings.api.finding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.api.CountJson;
import org.cuttings.api.Tagged;
import org.cuttings.api.TotalJson;
import org.cuttings.search.facet.Count;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.quote.QuoteHit;
import org.cuttings.search.quote.QuoteParameters;
import org.cuttings.search.quote.QuoteSearch;
import org.cuttings.search.quote.QuoteSearch.Facet;
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
     * @param interpretation how the words were read where that is not obvious
     * @param speakers who said most of what was found
     * @param years how many were found in each year
     */
    record QuotesJson(
            TotalJson total,
            long tookMs,
            @Nullable String interpretation,
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
        return QuoteParameters.read(name -> values(request, name))
                .counting(Set.of(Facet.SPEAKER, Facet.YEAR));
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static QuotesJson quotes(
            QuoteSearch.Results results, long tookMs, HttpServletRequest request) {
        String next = results.next();
        return new QuotesJson(
                new TotalJson(results.total(), results.exact()),
                tookMs,
                results.interpretation(),
                results.items().stream().map(FoundJson::of).toList(),
                counts(results, Facet.SPEAKER)
                        .filter(count -> count.entityId() != null)
                        .map(CountJson::of)
                        .toList(),
                counts(results, Facet.YEAR)
                        .collect(
                                Collectors.toMap(
                                        Count::value,
                                        Count::count,
                                        (a, b) -> a,
                                        LinkedHashMap::new)),
                next == null ? null : QueryParameters.address(PATH, repeated(request, next)));
    }

    private static Stream<Count> counts(QuoteSearch.Results results, Facet facet) {
        return results.facets().getOrDefault(facet, List.of()).stream();
    }

    /** The parameters of this request with another cursor. */
    private static Map<String, List<String>> repeated(HttpServletRequest request, String cursor) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Stream.concat(QuoteParameters.KNOWN.stream(), Stream.of("size"))
                .filter(name -> !values(request, name).isEmpty())
                .forEach(name -> parameters.put(name, values(request, name)));
        parameters.put("after", List.of(cursor));
        return parameters;
    }
}
