package org.cuttings.api.finding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cuttings.api.Bodies;
import org.cuttings.api.InvalidFields;
import org.cuttings.api.InvalidFields.Wrong;
import org.cuttings.api.ReasonJson;
import org.cuttings.api.Written;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Key;
import org.cuttings.reading.Readings;
import org.cuttings.reading.Rereading;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.query.UnusableQuery;
import org.cuttings.search.upkeep.IndexQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How far the archive has come with reading names and quotes, as JSON. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Readings", description = "Follow the reading of names and quotes, and repeat it.")
class ReadingApi {

    private static final String PATH = "/api/v1/readings";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Readings readings;
    private final Rereading rereading;
    private final Articles articles;
    private final IndexQueue index;
    private final Bodies bodies;

    ReadingApi(
            Readings readings,
            Rereading rereading,
            Articles articles,
            IndexQueue index,
            Bodies bodies) {
        this.readings = readings;
        this.rereading = rereading;
        this.articles = articles;
        this.index = index;
        this.bodies = bodies;
    }

    /**
     * How far the archive has come.
     *
     * @param version what articles are read with now
     * @param waiting articles that are to be read
     * @param failed articles that could not be read
     * @param given articles whose names and quotes came with them
     * @param outdated articles read with something else than version
     * @param done articles by what they were read with
     * @param secondsLeft until all are read, null where it cannot be told
     */
    record ReadingsJson(
            String version,
            long waiting,
            long failed,
            long given,
            long outdated,
            List<DoneJson> done,
            long perMinute,
            @Nullable Long secondsLeft) {

        static ReadingsJson of(Readings.Progress progress) {
            Duration left = progress.left();
            return new ReadingsJson(
                    progress.version(),
                    progress.waiting(),
                    progress.failed(),
                    progress.given(),
                    progress.outdated(),
                    progress.done().stream()
                            .map(one -> new DoneJson(one.with(), one.articles()))
                            .toList(),
                    progress.perMinute(),
                    left == null ? null : left.toSeconds());
        }
    }

    /** How many articles were read with the same. */
    record DoneJson(String with, long articles) {}

    /** A page of the articles that could not be read. */
    record FailedJson(List<FailedItemJson> items, @Nullable String next) {}

    /** An article that could not be read. */
    record FailedItemJson(String articleId, String headline, String since, ReasonJson reason) {}

    @GetMapping("/readings")
    @Operation(operationId = "readReadings", summary = "See how far reading has come")
    ReadingsJson progress() {
        return ReadingsJson.of(readings.progress());
    }

    @GetMapping("/readings/failed")
    @Operation(operationId = "failedReadings", summary = "See which articles could not be read")
    FailedJson failed(
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String after) {
        int wanted = QueryParameters.size(size);
        if (after != null && Key.parse(after).isEmpty()) {
            throw new UnusableQuery("after", after, "after must come from the next of an answer");
        }
        List<Readings.Failed> found = readings.failed(after, wanted + 1);
        List<Readings.Failed> page = found.subList(0, Math.min(wanted, found.size()));
        return new FailedJson(
                page.stream()
                        .map(
                                one ->
                                        new FailedItemJson(
                                                one.key(),
                                                one.headline(),
                                                Written.time(one.since()),
                                                new ReasonJson(one.code(), one.reason())))
                        .toList(),
                found.size() > wanted
                        ? PATH + "/failed?size=" + wanted + "&after=" + page.get(wanted - 1).key()
                        : null);
    }

    @PostMapping(path = "/readings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "startReading", summary = "Have articles read again")
    ResponseEntity<ReadingsJson> start(HttpServletRequest request) throws IOException {
        rereading.start(scope(bodies.json(request).node().path("scope")));
        return ResponseEntity.accepted().location(URI.create(PATH)).body(progress());
    }

    @PostMapping("/articles/{id}/reading")
    @Operation(operationId = "readAgain", summary = "Have one article read again")
    ResponseEntity<ReadingJson> again(@PathVariable String id) {
        Article article = articles.get(id);
        rereading.start(article);
        index.settle(Set.of(article.id()), PATIENCE);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/articles/" + article.key()))
                .body(ReadingJson.of(readings.of(articles.get(id))));
    }

    private static Rereading.Scope scope(JsonNode sent) {
        return Stream.of(Rereading.Scope.values())
                .filter(scope -> scope.name().equalsIgnoreCase(sent.asString("")))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InvalidFields(
                                        List.of(
                                                new Wrong(
                                                        "scope",
                                                        "must be all, outdated or failed",
                                                        sent.isMissingNode()
                                                                ? null
                                                                : sent.asString(
                                                                        sent.toString())))));
    }
}
