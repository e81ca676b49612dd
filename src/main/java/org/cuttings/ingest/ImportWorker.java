package org.cuttings.ingest;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.cuttings.article.Accessions;
import org.cuttings.article.Articles;
import org.cuttings.article.Key;
import org.cuttings.article.Originals;
import org.cuttings.article.StoreFull;
import org.cuttings.background.DiskRoom;
import org.cuttings.background.Readers;
import org.cuttings.ingest.recognition.Recogniser;
import org.cuttings.ingest.recognition.Recogniser.Piece;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the files of imports, of several imports at once. It finds its work in the database, so an
 * import that was interrupted goes on when the archive starts again, or in another process.
 */
@Component
@EnableConfigurationProperties(IngestSettings.class)
public class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    /** So often it looks for imports that others left, and asks for more time for its own. */
    private static final int LOOKS_EVERY_SECONDS = 10;

    private static final int STOPS_WITHIN_SECONDS = 10;

    private final Imports imports;
    private final ImportLeases leases;
    private final Recogniser recogniser;
    private final Extractor extractor;
    private final Articles articles;
    private final Accessions accessions;
    private final Originals originals;
    private final DiskRoom room;
    private final Readers readers;
    private final ExecutorService threads;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> thread(work, "import-clock"));
    private final Map<Long, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    /** Ten articles a second come in at least, whoever reads. */
    private static final Duration FOR_READERS = Duration.ofMillis(100);

    /** The imports that are being read; each with its present file. */
    private final Map<Long, ReadSoFar> current = new ConcurrentHashMap<>();

    private volatile boolean stopping;

    ImportWorker(
            Imports imports,
            ImportLeases leases,
            Recogniser recogniser,
            Extractor extractor,
            Articles articles,
            Accessions accessions,
            Originals originals,
            DiskRoom room,
            Readers readers,
            IngestSettings settings) {
        this.imports = imports;
        this.leases = leases;
        this.recogniser = recogniser;
        this.extractor = extractor;
        this.articles = articles;
        this.accessions = accessions;
        this.originals = originals;
        this.room = room;
        this.readers = readers;
        int workers = settings.atOnce();
        this.threads =
                new ThreadPoolExecutor(
                        workers,
                        workers,
                        0,
                        TimeUnit.SECONDS,
                        // more calls than workers say nothing new
                        new ArrayBlockingQueue<>(workers),
                        work -> thread(work, "import"),
                        new ThreadPoolExecutor.DiscardPolicy());
    }

    private static Thread thread(Runnable work, String name) {
        Thread worker = new Thread(work, name);
        worker.setDaemon(true);
        return worker;
    }

    /** How much of its present file has been read, 0 to 1; 0 if none is being read here. */
    double partOfFile(long job) {
        ReadSoFar now = current.get(job);
        return now == null ? 0 : now.part();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var unused =
                clock.scheduleWithFixedDelay(this::tick, 0, LOOKS_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            leases.extend(Set.copyOf(current.keySet()));
            wake();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.warn("The imports could not be looked through; this is tried again", e);
        }
    }

    /** Tells the workers that there may be something to read. */
    public void wake() {
        threads.execute(this::work);
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

    /** Waits until an import is finished and nobody reads it here, or the time is over. */
    void await(long job, Duration atMost) {
        CompletableFuture<Void> done =
                waiting.computeIfAbsent(job, id -> new CompletableFuture<>());
        if (!current.containsKey(job) && imports.get(Key.of(job)).finishedAt() != null) {
            done.complete(null);
        }
        done.completeOnTimeout(null, atMost.toMillis(), TimeUnit.MILLISECONDS).join();
        waiting.remove(job, done);
    }

    /** An article being stored is stored to its end; what is left is read at the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        clock.shutdown();
        // Not interrupted: that would close the files of the built-in database.
        threads.shutdown();
        if (!threads.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            LOG.info("A file is still being read; it is read on at the next start");
        }
    }

    private void work() {
        Optional<Long> job = next();
        while (job.isPresent()) {
            take(job.get());
            job = next();
        }
    }

    private Optional<Long> next() {
        return stopping ? Optional.empty() : leases.take();
    }

    private void take(long job) {
        if (current.putIfAbsent(job, ReadSoFar.NOTHING) != null) {
            return; // it is read here, though its time was over for a moment
        }
        try {
            finish(job);
            leases.giveBack(job);
        } catch (RuntimeException e) {
            // it is not given back at once, or it would be tried again and again without a pause
            if (StoreFull.isCauseOf(e)) {
                LOG.warn(
                        "Import {} stopped, since the database has no room left on its disk; it is"
                                + " tried again within a minute",
                        Key.of(job));
            } else {
                LOG.error("Import {} stopped; it goes on within a minute", Key.of(job), e);
            }
        } finally {
            current.remove(job);
            CompletableFuture<Void> done = waiting.remove(job);
            if (done != null) {
                done.complete(null);
            }
        }
    }

    private void finish(long jobId) {
        ImportJob job = imports.get(Key.of(jobId));
        do {
            for (ImportItem file : imports.unread(jobId)) {
                if (mustStop()) {
                    return;
                }
                read(job, file);
                if (stopping) {
                    return;
                }
            }
            // some may have been asked for again meanwhile
        } while (!imports.finish(jobId));
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
            current.put(job.id(), read);
            try {
                recogniser.recognise(
                        watched(file, read),
                        piece -> {
                            readers.letGoFirst(FOR_READERS);
                            return reading.take(piece);
                        });
            } finally {
                reading.storeWaiting();
            }
            if (!reading.stopped()) {
                imports.change(file, first -> first.fileRead(true));
            }
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
