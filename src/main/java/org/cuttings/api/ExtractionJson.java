package org.cuttings.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cuttings.api.ArticleJson.EntityJson;
import org.cuttings.api.ArticleJson.QuoteJson;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Published;
import org.cuttings.ingest.Draft;
import org.cuttings.ingest.Extraction;
import org.jspecify.annotations.Nullable;

/** What would be recognised in a file: an article without id, and where each field came from. */
record ExtractionJson(
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

    static ExtractionJson of(Extraction extraction) {
        Draft draft = extraction.draft();
        CodePoints body = new CodePoints(draft.body());
        Published published = draft.published();
        Map<String, EvidenceJson> evidence = new TreeMap<>();
        draft.evidence()
                .forEach(
                        (field, why) ->
                                evidence.put(
                                        ArticleJson.lower(field),
                                        new EvidenceJson(
                                                ArticleJson.lower(why.origin()),
                                                why.confidence())));
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
                        : ArticleJson.lower(
                                Objects.requireNonNull(draft.content().publishedFrom())),
                draft.body(),
                draft.captions(),
                extraction.findings().quotes().stream()
                        .map(said -> QuoteJson.of(said, body))
                        .toList(),
                extraction.findings().names().stream()
                        .map(name -> ArticleJson.entity(name, body))
                        .toList(),
                evidence,
                draft.dates().stream()
                        .map(
                                date ->
                                        new DateJson(
                                                date.published().toString(),
                                                ArticleJson.lower(date.origin()),
                                                date.where()))
                        .toList());
    }
}
