package org.cuttings.api.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.cuttings.search.Suggestions;
import org.cuttings.search.query.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Completions of what somebody types as JSON. */
@RestController
@Tag(name = "Suggestions", description = "Headlines and names as you type.")
class SuggestionApi {

    private static final String DEFAULT_SIZE = "10";
    private static final int LONGEST = 200;

    private final Suggestions suggestions;

    SuggestionApi(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** Completions, names before headlines; corrections where there is neither. */
    record SuggestionsJson(List<SuggestionJson> items) {}

    /**
     * One completion.
     *
     * @param kind headline, person, organisation, place, other, or correction for words as the
     *     archive spells them
     * @param id of the article or the name, null for a correction
     * @param articles how many name it, 0 unless it is a name
     * @param quotes of how many it is the speaker, 0 unless it is a name
     */
    record SuggestionJson(
            String kind, String text, @Nullable String id, long articles, long quotes) {}

    @GetMapping(path = "/api/v1/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "suggest", summary = "Complete what somebody types")
    SuggestionsJson suggest(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String size) {
        String start = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        return new SuggestionsJson(
                suggestions
                        .complete(start, QueryParameters.size(size == null ? DEFAULT_SIZE : size))
                        .stream()
                        .map(
                                found ->
                                        new SuggestionJson(
                                                found.kind(),
                                                found.text(),
                                                found.id(),
                                                found.articles(),
                                                found.quotes()))
                        .toList());
    }
}
