package org.cuttings.api.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cuttings.api.CountJson;
import org.cuttings.api.TotalJson;
import org.cuttings.api.Written;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.StoryVersions.Story;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.QueryParameters;
import org.jspecify.annotations.Nullable;

/** One page of articles that were found. */
record ResultsJson(
        TotalJson total,
        long tookMs,
        @Nullable String interpretation,
        @Nullable String suggestion,
        List<HitJson> items,
        Map<String, List<CountJson>> facets,
        @Nullable String next) {

    static ResultsJson of(
            ArticleSearch.Results results, Map<String, Story> stories, Query query, String path) {
        Map<String, List<CountJson>> named = new LinkedHashMap<>();
        new TreeMap<>(results.facets())
                .forEach(
                        (facet, counts) ->
                                named.put(
                                        Written.lower(facet),
                                        counts.stream().map(CountJson::of).toList()));
        return new ResultsJson(
                new TotalJson(results.total(), results.exact()),
                results.tookMs(),
                results.interpretation(),
                results.suggestion(),
                results.items().stream().map(hit -> HitJson.of(hit, stories)).toList(),
                named,
                results.next() == null ? null : next(query, path, results.next()));
    }

    /** The same without the time it took, which is another one each time. */
    ResultsJson timeless() {
        return new ResultsJson(total, 0, interpretation, suggestion, items, facets, next);
    }

    private static String next(Query query, String path, String cursor) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(QueryParameters.write(query));
        parameters.put("size", List.of(Integer.toString(query.size())));
        if (!query.facets().isEmpty()) {
            parameters.put(
                    "facets",
                    List.of(
                            query.facets().stream()
                                    .map(facet -> facet.name().toLowerCase(Locale.ROOT))
                                    .sorted()
                                    .collect(Collectors.joining(","))));
        }
        if (!query.snippets()) {
            parameters.put("snippets", List.of("off"));
        }
        parameters.put("after", List.of(cursor));
        return QueryParameters.address(path, parameters);
    }
}
