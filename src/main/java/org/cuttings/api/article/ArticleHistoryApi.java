package org.cuttings.api.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cuttings.api.Written;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.Originals;
import org.cuttings.article.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an article came from and what it said earlier. */
@RestController
@RequestMapping("/api/v1/articles/{id}")
@Tag(name = "Articles", description = "Find, read, add, correct and remove articles.")
class ArticleHistoryApi {

    private final Articles articles;
    private final Versions versions;
    private final Originals originals;

    ArticleHistoryApi(Articles articles, Versions versions, Originals originals) {
        this.articles = articles;
        this.versions = versions;
        this.originals = originals;
    }

    /** Earlier contents of an article, the newest first. */
    record VersionsJson(int version, List<VersionJson> items) {}

    /** What an article said until it was changed. */
    record VersionJson(
            int version, String replacedAt, @Nullable String replacedBy, ContentJson content) {}

    /** The text of an earlier version. */
    record ContentJson(
            String headline,
            @Nullable String standfirst,
            @Nullable String byline,
            List<String> authors,
            @Nullable String source,
            @Nullable String section,
            @Nullable String url,
            String language,
            @Nullable String published,
            String body,
            List<String> captions) {

        static ContentJson of(Content content) {
            return new ContentJson(
                    content.headline(),
                    content.standfirst(),
                    content.byline(),
                    content.authors(),
                    content.source(),
                    content.section(),
                    content.url(),
                    content.language(),
                    content.published() == null ? null : content.published().toString(),
                    content.body(),
                    content.captions());
        }
    }

    @GetMapping(path = "/versions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "articleVersions", summary = "Earlier contents of an article")
    VersionsJson versions(@PathVariable String id) {
        Article article = articles.get(id);
        return new VersionsJson(
                article.version(),
                versions.of(article).stream()
                        .map(
                                earlier ->
                                        new VersionJson(
                                                earlier.version(),
                                                Written.time(earlier.replacedAt()),
                                                earlier.replacedBy(),
                                                ContentJson.of(earlier.content())))
                        .toList());
    }

    @GetMapping("/original")
    @Operation(operationId = "articleOriginal", summary = "The file the article came from")
    ResponseEntity<InputStreamResource> original(@PathVariable String id) {
        Originals.Original original = originals.get(articles.get(id).sha256());
        // Whatever the file is, the browser saves it and never shows it as a page of this archive.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(label(original.label()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(original.source()::open));
    }

    private static String label(String label) {
        String clean = label.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", "_").strip();
        return clean.isEmpty() || clean.matches("\\.+") ? "original" : clean;
    }
}
