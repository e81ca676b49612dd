package org.cuttings.api.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cuttings.ingest.ImportJob;
import org.cuttings.ingest.Importer;
import org.cuttings.ingest.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells how an import gets on while it does, as <a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html">server-sent events</a>: a
 * "progress" whenever something has changed, and "finished" at the end.
 */
@RestController
@Tag(name = "Imports", description = "Hand in files and follow what becomes of them.")
class ImportEvents {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration PACE = Duration.ofMillis(500);

    /** Often enough that nothing between takes the silence for the end. */
    private static final long SILENT = Duration.ofSeconds(15).toNanos();

    private final Imports imports;
    private final Importer importer;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "import-events");
                        thread.setDaemon(true);
                        return thread;
                    });

    ImportEvents(Imports imports, Importer importer) {
        this.imports = imports;
        this.importer = importer;
    }

    @GetMapping(
            path = ImportApi.PATH + "/{id}/events",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "followImport", summary = "Follow an import as server-sent events")
    SseEmitter follow(@PathVariable String id) {
        Listener listener = new Listener(imports.get(id).key());
        Future<?> ticking =
                clock.scheduleWithFixedDelay(
                        listener::tell, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
        listener.stream.onCompletion(() -> ticking.cancel(false));
        listener.stream.onTimeout(listener.stream::complete);
        return listener.stream;
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    /** Somebody who follows an import. */
    private final class Listener {

        private final SseEmitter stream = new SseEmitter(LONGEST.toMillis());
        private final String importKey;
        private @Nullable ImportJson told;
        private long toldAt = System.nanoTime();

        Listener(String importKey) {
            this.importKey = importKey;
        }

        void tell() {
            try {
                ImportJob job = imports.get(importKey);
                ImportJson now = ImportJson.of(importer.progress(job));
                boolean finished = job.finishedAt() != null;
                if (finished || !now.equals(told)) {
                    send(SseEmitter.event().name(finished ? "finished" : "progress").data(now));
                    told = now;
                } else if (System.nanoTime() - toldAt > SILENT) {
                    send(SseEmitter.event().comment("still reading"));
                }
                if (finished) {
                    stream.complete();
                }
            } catch (IOException | IllegalStateException e) {
                // Nobody listens any more; the server tells the stream, which ends the ticking.
            } catch (RuntimeException e) {
                stream.completeWithError(e);
                throw e;
            }
        }

        private void send(SseEmitter.SseEventBuilder event) throws IOException {
            stream.send(event);
            toldAt = System.nanoTime();
        }
    }
}
