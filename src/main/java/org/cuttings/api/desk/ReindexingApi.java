package org.cuttings.api.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import org.cuttings.api.Written;
import org.cuttings.search.upkeep.IndexQueue;
import org.cuttings.search.upkeep.Reindexer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Builds the index anew and tells how far that has come, as JSON. */
@RestController
@RequestMapping(path = ReindexingApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reindexing", description = "Build the index anew while it is searched.")
class ReindexingApi {

    static final String PATH = "/api/v1/reindexing";

    private final Reindexer reindexer;
    private final IndexQueue queue;

    ReindexingApi(Reindexer reindexer, IndexQueue queue) {
        this.reindexer = reindexer;
        this.queue = queue;
    }

    /**
     * How far the index has been built anew, the last time.
     *
     * @param startedAt null where it never was
     * @param finishedAt null while it goes on
     * @param total articles at its beginning
     * @param done articles handed to the index
     * @param waiting changes of any kind that the index has still to learn
     */
    record ReindexingJson(
            @Nullable String startedAt,
            @Nullable String finishedAt,
            long total,
            long done,
            long waiting) {}

    @GetMapping
    @Operation(operationId = "readReindexing", summary = "See how far the index is built anew")
    ReindexingJson progress() {
        long waiting = queue.length();
        return reindexer
                .last()
                .map(
                        last ->
                                new ReindexingJson(
                                        Written.time(last.startedAt()),
                                        time(last.finishedAt()),
                                        last.total(),
                                        last.done(),
                                        waiting))
                .orElseGet(() -> new ReindexingJson(null, null, 0, 0, waiting));
    }

    @PostMapping
    @Operation(operationId = "startReindexing", summary = "Have the index built anew")
    ResponseEntity<ReindexingJson> start() {
        reindexer.start();
        return ResponseEntity.accepted().location(URI.create(PATH)).body(progress());
    }

    private static @Nullable String time(@Nullable Instant when) {
        return when == null ? null : Written.time(when);
    }
}
