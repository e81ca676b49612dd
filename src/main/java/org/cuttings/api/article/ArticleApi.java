package org.cuttings.api.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.api.Bodies;
import org.cuttings.api.MissingIfMatch;
import org.cuttings.api.Tagged;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.Originals;
import org.cuttings.article.StaleVersion;
import org.cuttings.ingest.Extractor;
import org.cuttings.ingest.Importer;
import org.cuttings.reading.Readings;
import org.cuttings.reading.Readings.Reading;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.Seeker;
import org.cuttings.search.StoryVersions;
import org.cuttings.search.StoryVersions.Story;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.query.UnusableQuery;
import org.cuttings.search.upkeep.IndexQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/** Articles as JSON: found, read, added, corrected, removed. */
@RestController
@RequestMapping("/api/v1/articles")
@Tag(name = "Articles", description = "Find, read, add, correct and remove articles.")
class ArticleApi {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    /** Results that can be reached by the number of a page; cursors reach all. */
    private static final int DEEPEST = 10_000;

    /** How long an answer waits for the names and quotes of an article that was sent. */
    private static final Duration READING = Duration.ofSeconds(2);

    private final Articles articles;
    private final ArticleSearch search;
    private final Seeker seeker;
    private final StoryVersions stories;
    private final IndexQueue index;
    private final Importer importer;
    private final Extractor extractor;
    private final Readings readings;
    private final Bodies bodies;
    private final JsonMapper json;

    ArticleApi(
            Articles articles,
            ArticleSearch search,
            Seeker seeker,
            StoryVersions stories,
            IndexQueue index,
            Importer importer,
            Extractor extractor,
            Readings readings,
            Bodies bodies,
            JsonMapper json) {
        this.articles = articles;
        this.search = search;
        this.seeker = seeker;
        this.stories = stories;
        this.index = index;
        this.importer = importer;
        this.extractor = extractor;
        this.readings = readings;
        this.bodies = bodies;
        this.json = json;
    }

    @GetMapping(produces = JSON)
    @Operation(operationId = "searchArticles", summary = "Search and list articles")
    ResponseEntity<ResultsJson> list(HttpServletRequest request) {
        Query query = QueryParameters.read(request.getParameterMap());
        ArticleSearch.Results found = page(query, request.getParameter("page"));
        ResultsJson results =
                ResultsJson.of(found, stories.of(found.items()), query, "/api/v1/articles");
        return Tagged.of(results, results.timeless(), request, json);
    }

    @PostMapping(produces = JSON, consumes = JSON)
    @Operation(operationId = "createArticle", summary = "Add an article")
    ResponseEntity<ArticleJson> create(HttpServletRequest request) throws IOException {
        Bodies.Json body = bodies.json(request);
        ArticleRequest wanted = ArticleRequest.read(body.node());
        if (!wanted.languageGiven()) {
            Content content = wanted.content();
            wanted = wanted.in(extractor.languageOf(content.headline(), content.body()));
        }
        Article article =
                importer.add(
                        wanted.content(),
                        wanted.findings(),
                        new Originals.Original("article.json", JSON, body.bytes()));
        return answer(
                ResponseEntity.created(URI.create("/api/v1/articles/" + article.key())),
                read(article));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readArticle", summary = "Read one article")
    @Nullable ResponseEntity<byte[]> read(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            WebRequest request) {
        Article article = articles.get(id);
        Citation form = Citation.wanted(format, accept);
        Reading reading = readings.of(article);
        String tag = form.tag(article, reading);
        Instant changed = lastChange(article);
        if (request.checkNotModified(tag, changed.toEpochMilli())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(form.mediaType())
                .varyBy(HttpHeaders.ACCEPT)
                .eTag(tag)
                .lastModified(changed)
                .body(form.write(article, reading, json).getBytes(StandardCharsets.UTF_8));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", JSON},
            produces = JSON)
    @Operation(operationId = "patchArticle", summary = "Correct an article by JSON Merge Patch")
    ResponseEntity<ArticleJson> patch(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            @Nullable Principal who)
            throws IOException {
        Article article = articles.get(id);
        int version = expected(ifMatch, article);
        ArticleRequest wanted = ArticleRequest.patched(article, bodies.json(request).node(), json);
        Article changed =
                read(
                        importer.revise(
                                id,
                                version,
                                wanted.content(),
                                wanted.findings(),
                                who == null ? null : who.getName()));
        return answer(ResponseEntity.ok(), changed);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteArticle", summary = "Put an article into the trash")
    void delete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        articles.discard(id, ifMatch == null ? null : expected(ifMatch, articles.get(id)));
    }

    @PostMapping(path = "/{id}/restore", produces = JSON)
    @Operation(operationId = "restoreArticle", summary = "Bring an article back from the trash")
    ResponseEntity<ArticleJson> restore(@PathVariable String id) {
        Article article = articles.restore(id);
        return answer(ResponseEntity.ok(), article);
    }

    /** The article as it is once it has been read, or after a while if that takes longer. */
    private Article read(Article changed) {
        index.settle(Set.of(changed.id()), READING);
        return articles.get(changed.key());
    }

    /** Articles on the same subject. */
    record RelatedJson(List<HitJson> items) {}

    @GetMapping(path = "/{id}/related", produces = JSON)
    @Operation(operationId = "relatedArticles", summary = "Articles on the same subject")
    RelatedJson related(@PathVariable String id) {
        String key = articles.get(id).key();
        List<ArticleSearch.Hit> hits = search.related(key, 10);
        Map<String, Story> known = stories.of(hits);
        return new RelatedJson(hits.stream().map(hit -> HitJson.of(hit, known)).toList());
    }

    /** When the article was last changed or read. */
    private static Instant lastChange(Article article) {
        Instant read = article.readAt();
        return read == null || read.isBefore(article.updatedAt()) ? article.updatedAt() : read;
    }

    private ResponseEntity<ArticleJson> answer(ResponseEntity.BodyBuilder answer, Article article) {
        Reading reading = readings.of(article);
        return answer.eTag(Citation.JSON.tag(article, reading))
                .body(ArticleJson.of(article, reading));
    }

    /** The version that the client's change was made to. */
    private static int expected(@Nullable String ifMatch, Article article) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MissingIfMatch();
        }
        String current = "\"" + article.key() + "-" + article.version();
        for (String tag : ifMatch.split(",")) {
            String wanted = tag.strip().toLowerCase(Locale.ROOT);
            if (wanted.equals("*")
                    || wanted.startsWith(current.toLowerCase(Locale.ROOT))
                            && wanted.substring(current.length())
                                    .matches("(?:\\.[0-9a-z]+)?(?:-[a-z]+)?\"")) {
                return article.version();
            }
        }
        throw new StaleVersion(article.version() - 1, article.version());
    }

    /** Results from a page on, counted from 0, for clients that do not follow cursors. */
    private ArticleSearch.Results page(Query query, @Nullable String page) {
        if (page != null
                && (!page.matches("\\d{1,5}") || Integer.parseInt(page) * query.size() > DEEPEST)) {
            throw new UnusableQuery(
                    "page",
                    page,
                    "page must be a number from 0, and at most result "
                            + DEEPEST
                            + " is reached so; follow next instead");
        }
        ArticleSearch.Results results = seeker.seek(query);
        for (int skip = page == null ? 0 : Integer.parseInt(page); skip > 0; skip--) {
            String next = results.next();
            if (next == null) {
                return new ArticleSearch.Results(
                        results.total(),
                        results.exact(),
                        results.tookMs(),
                        results.interpretation(),
                        results.suggestion(),
                        List.of(),
                        results.facets(),
                        null);
            }
            results = seeker.seek(query.after(next));
        }
        return results;
    }
}
