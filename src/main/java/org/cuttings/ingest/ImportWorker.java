package org.cuttings.ingest;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.cuttings.article.Accessions;
import org.cuttings.article.Articles;
import org.cuttings.article.DiskRoom;
import org.cuttings.article.Key;
import org.cuttings.article.Originals;
import org.cuttings.ingest.Recogniser.Piece;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the files of imports one after the other. It finds its work in the database, so an import
 * that was interrupted goes on when the archive starts again.
 */
@Component
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private static final int STOPS_WITHIN_SECONDS = 10;

    private final Imports imports;
    private final Recogniser recogniser;
    private final Extractor extractor;
    private final Articles articles;
    private final Accessions accessions;
    private final Originals originals;
    private final DiskRoom room;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread worker = new Thread(work, "import");
                        worker.setDaemon(true);
                        return worker;
                    });
    private final Map<Long, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private volatile @Nullable Current current;
    private volatile boolean stopping;

    ImportWorker(
            Imports imports,
            Recogniser recogniser,
            Extractor extractor,
            Articles articles,
            Accessions accessions,
            Originals originals,
            DiskRoom room) {
        this.imports = imports;
        this.recogniser = recogniser;
        this.extractor = extractor;
        this.articles = articles;
        this.accessions = accessions;
        this.originals = originals;
        this.room = room;
    }

    /** The file that is being read. */
    private record Current(long job, ReadSoFar read) {}

    /** How much of its present file has been read, 0 to 1; 0 if none is being read. */
    double partOfFile(long job) {
        Current now = current;
        return now == null || now.job() != job ? 0 : now.read().part();
    }

    /** Tells the worker that there may be something to read. */
    @EventListener(ApplicationReadyEvent.class)
    void wake() {
        thread.execute(this::work);
    }

    /** Whether to stop reading; waits first while there is no room to store what is read. */
    private boolean mustStop() {
        try {
            room.await(() -> stopping);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        return stopping;
    }

    void await(long job, Duration atMost) {
        CompletableFuture<Void> done =
                waiting.computeIfAbsent(job, id -> new CompletableFuture<>());
        thread.execute(() -> done.complete(null));
        done.completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS).join();
        waiting.remove(job, done);
    }

    /** An article being stored is stored to its end; what is left is read at the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        // Not interrupted: that would close the files of the built-in database.
        thread.shutdown();
        if (!thread.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            LOG.info("A file is still being read; it is read on at the next start");
        }
    }

    private void work() {
        for (long job : imports.unfinished()) {
            try {
                finish(job);
            } catch (RuntimeException e) {
                LOG.error("Import {} stopped; it goes on at the next start", Key.of(job), e);
            }
        }
    }

    private void finish(long jobId) {
        ImportJob job = imports.get(Key.of(jobId));
        for (ImportItem file : imports.unread(jobId)) {
            if (mustStop()) {
                return;
            }
            read(job, file);
            if (stopping) {
                return;
            }
        }
        imports.finish(jobId);
    }

    /**
     * Reads a file article by article. What became of each is kept before the next, so that a file
     * of thousands goes on where it was interrupted.
     */
    private void read(ImportJob job, ImportItem file) {
        try {
            FileReading reading =
                    new FileReading(
                            job, file, imports, articles, accessions, extractor, this::mustStop);
            ReadSoFar read = new ReadSoFar(originals.length(file.sha256()));
            current = new Current(job.id(), read);
            try {
                recogniser.recognise(watched(file, read), reading);
            } finally {
                reading.storeWaiting();
            }
            if (!reading.stopped()) {
                imports.change(file, first -> first.fileRead(true));
            }
            current = null;
        } catch (RuntimeException e) {
            // Articles may be behind this one; they are read at the next start.
            throw e;
        } catch (StackOverflowError | OutOfMemoryError e) {
            LOG.error("{} of import {} could not be read", file.key(), job.key(), e);
            imports.change(
                    file,
                    first -> {
                        first.fileRead(true);
                        if (first.state() == ImportItem.State.PENDING) {
                            first.failed("INTERNAL", FileReading.internal(file));
                        }
                    });
        }
    }

    /**
     * Does something with the piece of a file that an item stands for.
     *
     * @throws UnreadableFile if the file no longer has it
     */
    <T> T with(ImportItem item, Function<Piece, T> use) {
        List<T> done = new ArrayList<>();
        recogniser.recognise(
                upload(item),
                piece -> {
                    if (piece.no() == item.draftNo()) {
                        done.add(use.apply(piece));
                    }
                    return done.isEmpty();
                });
        if (done.isEmpty()) {
            throw new UnreadableFile(
                    UnreadableFile.Reason.NO_TEXT,
                    "The file no longer has an article in this place; import it again");
        }
        return done.get(0);
    }

    private Upload upload(ImportItem item) {
        return watched(item, new ReadSoFar(0));
    }

    private Upload watched(ImportItem item, ReadSoFar read) {
        Originals.Original file = originals.get(item.sha256());
        return new Upload(item.fileLabel(), item.mediaType(), read.watching(file.source()));
    }
}
