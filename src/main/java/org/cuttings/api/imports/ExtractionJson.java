package org.cuttings.api.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cuttings.api.ReasonJson;
import org.cuttings.api.Written;
import org.cuttings.api.finding.EntityJson;
import org.cuttings.api.finding.QuoteJson;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Published;
import org.cuttings.ingest.Extraction;
import org.cuttings.ingest.recognition.Draft;
import org.jspecify.annotations.Nullable;

/** What would be recognised in a file: an article without id, and where each field came from. */
public record ExtractionJson(
        @Nullable String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        List<String> authors,
        @Nullable String source,
        @Nullable String section,
        @Nullable String url,
        String language,
        @Nullable String published,
        @Nullable String publishedFrom,
        String body,
        List<String> captions,
        List<QuoteJson> quotes,
        List<EntityJson> entities,
        Map<String, EvidenceJson> evidence,
        List<DateJson> dates) {

    /** Where a field came from and how sure that is, 0 to 1. */
    record EvidenceJson(String origin, double confidence) {}

    /** A date that may be the date of publication. */
    record DateJson(String published, String origin, String where) {}

    /**
     * The articles that were recognised in a file of several.
     *
     * @param failures the places in the file where there is none, and why
     * @param truncated whether the file has more articles than are told here
     */
    public record SeveralJson(
            List<ExtractionJson> items, List<FailureJson> failures, boolean truncated) {}

    /**
     * A place in a file in which no article can be read.
     *
     * @param file the file's name, with the place in it
     */
    record FailureJson(String file, ReasonJson reason) {}

    static ExtractionJson of(Extraction extraction) {
        Draft draft = extraction.draft();
        CodePoints body = new CodePoints(draft.body());
        Published published = draft.published();
        Map<String, EvidenceJson> evidence = new TreeMap<>();
        draft.evidence()
                .forEach(
                        (field, why) ->
                                evidence.put(
                                        Written.lower(field),
                                        new EvidenceJson(
                                                Written.lower(why.origin()), why.confidence())));
        return new ExtractionJson(
                draft.headline(),
                draft.standfirst(),
                draft.byline(),
                draft.authors(),
                draft.source(),
                draft.section(),
                draft.url(),
                draft.language(),
                published == null ? null : published.toString(),
                published == null
                        ? null
                        : Written.lower(Objects.requireNonNull(draft.content().publishedFrom())),
                draft.body(),
                draft.captions(),
                extraction.findings().quotes().stream()
                        .map(said -> QuoteJson.of(said, body))
                        .toList(),
                extraction.findings().names().stream()
                        .map(name -> EntityJson.of(name, body))
                        .toList(),
                evidence,
                draft.dates().stream()
                        .map(
                                date ->
                                        new DateJson(
                                                date.published().toString(),
                                                Written.lower(date.origin()),
                                                date.where()))
                        .toList());
    }
}
