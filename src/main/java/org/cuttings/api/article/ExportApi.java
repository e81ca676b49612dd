package org.cuttings.api.article;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.cuttings.api.CsvRow;
import org.cuttings.article.Article;
import org.cuttings.article.ArticleNotFound;
import org.cuttings.article.Articles;
import org.cuttings.feed.Feeds;
import org.cuttings.reading.Readings;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.query.UnusableQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** All articles that a search finds, in one file; only one page of them is in memory at a time. */
@RestController
@Tag(name = "Export", description = "Take articles out, all that a search finds.")
class ExportApi {

    private static final String CSV_HEAD =
            "id,headline,standfirst,byline,authors,source,section,url,language,published,words,body"
                    + "\r\n";

    private final ArticleSearch search;
    private final Articles articles;
    private final Readings readings;
    private final Feeds feeds;
    private final JsonMapper json;

    ExportApi(
            ArticleSearch search,
            Articles articles,
            Readings readings,
            Feeds feeds,
            JsonMapper json) {
        this.search = search;
        this.articles = articles;
        this.readings = readings;
        this.feeds = feeds;
        this.json = json;
    }

    @GetMapping("/api/v1/export")
    @Operation(operationId = "exportArticles", summary = "Export all articles of a search")
    void export(
            @RequestParam(required = false) @Nullable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ExportFormat wanted = ExportFormat.named(format);
        // The address may be one of a page: all of what it finds is wanted, whatever its size.
        Map<String, String[]> parameters = new HashMap<>(request.getParameterMap());
        parameters.put("size", new String[] {Integer.toString(Query.SIZE_MAX)});
        parameters.remove("after");
        parameters.remove("facets");
        Query query = QueryParameters.read(parameters);
        ArticleSearch.Results first = search.find(query);
        response.setContentType(wanted.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"articles." + wanted.ending() + "\"");
        try (Writer out =
                        new BufferedWriter(
                                new OutputStreamWriter(
                                        response.getOutputStream(), StandardCharsets.UTF_8));
                Sink sink = sink(wanted, query, request, out)) {
            write(query, first, sink);
        }
    }

    /** Takes one article after the other; closing it ends the file. */
    private interface Sink extends Closeable {

        void write(Article article) throws IOException;

        @Override
        default void close() throws IOException {}
    }

    private Sink sink(ExportFormat format, Query query, HttpServletRequest request, Writer out)
            throws IOException {
        switch (format) {
            case NDJSON:
                return article ->
                        out.write(Citation.JSON.write(article, readings.of(article), json) + "\n");
            case CSV:
                out.write(CSV_HEAD);
                return article -> out.write(csv(article));
            case RIS:
                return article ->
                        out.write(Citation.RIS.write(article, readings.of(article), json) + "\n");
            case BIBTEX:
                return article ->
                        out.write(
                                Citation.BIBTEX.write(article, readings.of(article), json) + "\n");
            default:
                return new AtomSink(feeds.begin(query, request, out));
        }
    }

    private static String csv(Article article) {
        return CsvRow.of(
                article.key(),
                article.headline(),
                article.standfirst(),
                article.byline(),
                String.join("; ", article.authors()),
                article.source(),
                article.section(),
                article.url(),
                article.language(),
                article.published() == null ? null : article.published().toString(),
                Integer.toString(article.wordCount()),
                article.body());
    }

    /** An export that is a feed. */
    private record AtomSink(Feeds.Entries entries) implements Sink {

        @Override
        public void write(Article article) {
            entries.add(article);
        }

        @Override
        public void close() {
            entries.close();
        }
    }

    private void write(Query query, ArticleSearch.Results first, Sink sink) throws IOException {
        ArticleSearch.Results page = first;
        while (true) {
            for (ArticleSearch.Hit hit : page.items()) {
                try {
                    sink.write(articles.get(hit.id()));
                } catch (ArticleNotFound e) {
                    // it was put into the trash a moment ago, and is left out
                }
            }
            String next = page.next();
            if (next == null) {
                return;
            }
            page = search.find(query.after(next));
        }
    }

    /** The formats of an export. */
    enum ExportFormat {
        NDJSON("application/x-ndjson;charset=UTF-8", "ndjson"),
        CSV("text/csv;charset=UTF-8", "csv"),
        RIS("application/x-research-info-systems;charset=UTF-8", "ris"),
        BIBTEX("application/x-bibtex;charset=UTF-8", "bib"),
        ATOM("application/atom+xml;charset=UTF-8", "atom");

        private final String mediaType;
        private final String ending;

        ExportFormat(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        static ExportFormat named(@Nullable String name) {
            if (name == null || name.isBlank()) {
                return NDJSON;
            }
            for (ExportFormat format : values()) {
                if (format.name().equalsIgnoreCase(name.strip())) {
                    return format;
                }
            }
            throw new UnusableQuery(
                    "format", name, "format must be ndjson, csv, ris, bibtex or atom");
        }

        String mediaType() {
            return mediaType;
        }

        String ending() {
            return ending;
        }
    }
}
