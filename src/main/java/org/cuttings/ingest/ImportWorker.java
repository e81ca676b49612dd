package org.cuttings.ingest;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.DuplicateArticle;
import org.cuttings.article.Key;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.ingest.Batch.Waiting;
import org.cuttings.ingest.Recogniser.Piece;
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

    /** After so many articles the reading of a file looks whether it was cancelled. */
    private static final int LOOKS_UP = 20;

    private static final int STOPS_WITHIN_SECONDS = 10;

    private final Imports imports;
    private final Recogniser recogniser;
    private final Extractor extractor;
    private final Articles articles;
    private final Originals originals;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread worker = new Thread(work, "import");
                        worker.setDaemon(true);
                        return worker;
                    });
    private final Map<Long, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    ImportWorker(
            Imports imports,
            Recogniser recogniser,
            Extractor extractor,
            Articles articles,
            Originals originals) {
        this.imports = imports;
        this.recogniser = recogniser;
        this.extractor = extractor;
        this.articles = articles;
        this.originals = originals;
    }

    /** Tells the worker that there may be something to read. */
    @EventListener(ApplicationReadyEvent.class)
    void wake() {
        thread.execute(this::work);
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
            FileReading reading = new FileReading(job, file);
            try {
                recogniser.recognise(upload(file), reading);
            } finally {
                reading.storeWaiting();
            }
            if (!reading.stopped) {
                imports.change(file, first -> first.fileRead(true));
            }
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
                            first.failed("INTERNAL", internal(file));
                        }
                    });
        }
    }

    private static String internal(ImportItem item) {
        return "The archive could not read this file. The file is kept; the log has the reason under "
                + item.key()
                + ".";
    }

    /** The reading of one file. */
    private final class FileReading implements Recogniser.Receiver {

        private final ImportJob job;
        private final ImportItem file;
        private final Map<Integer, ImportItem> known;
        private final Batch batch = new Batch();
        private int end;
        private boolean stopped;

        FileReading(ImportJob job, ImportItem file) {
            this.job = job;
            this.file = file;
            this.known = imports.ofFile(file);
            this.end = imports.end(job);
        }

        @Override
        public boolean take(Piece piece) {
            stopped = stopping || piece.no() % LOOKS_UP == 0 && imports.get(job.key()).cancelled();
            if (stopped) {
                return false;
            }
            ImportItem item = known.get(piece.no());
            if (item == null && !job.cancelled()) {
                item = new ImportItem(file, end++, piece.no());
            }
            if (item != null && item.state() == ImportItem.State.PENDING) {
                settle(item, piece);
            }
            return true;
        }

        private void settle(ImportItem item, Piece piece) {
            try {
                Optional<Article> same = there(piece);
                if (same.isPresent()) {
                    change(item, piece, i -> i.duplicateOf(same.get().id(), same.get().headline()));
                } else {
                    take(item, piece);
                }
            } catch (UnreadableFile e) {
                if (stopping) {
                    return; // the archive is being closed; it is read at the next start
                }
                change(
                        item,
                        piece,
                        i -> i.failed(e.reason().name(), Objects.requireNonNull(e.getMessage())));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                LOG.error("{} of import {} could not be read", item.key(), job.key(), e);
                change(item, piece, i -> i.failed("INTERNAL", internal(i)));
            }
        }

        /** The article that was made of the same bytes before, whoever corrected it since. */
        private Optional<Article> there(Piece piece) {
            if (job.onDuplicate() == OnDuplicate.COPY) {
                return Optional.empty();
            }
            try {
                return articles.fromOriginal(Originals.sha256(piece.original().original()));
            } catch (IOException e) {
                return Optional.empty(); // reading the article tells what is wrong
            }
        }

        private void take(ImportItem item, Piece piece) {
            Draft draft = piece.draft();
            Optional<Article> same =
                    job.onDuplicate() == OnDuplicate.SKIP
                            ? articles.like(draft.content())
                            : Optional.empty();
            if (same.isPresent()) {
                change(item, piece, i -> i.duplicateOf(same.get().id(), same.get().headline()));
            } else if (job.saveAtOnce()) {
                save(item, piece, extractor.inItsLanguage(draft));
            } else {
                change(item, piece, i -> i.waitForCheck(draft.headline()));
            }
        }

        private void save(ImportItem item, Piece piece, Draft draft) {
            if (!batch.add(item, piece, draft)) {
                storeWaiting();
                Upload upload = piece.original();
                store(new Waiting(item, upload.label(), draft, upload.original()));
            } else if (batch.full()) {
                storeWaiting();
            }
        }

        /** All at once; each by itself if that fails. */
        void storeWaiting() {
            List<Waiting> waiting = batch.empty();
            if (waiting.isEmpty()) {
                return;
            }
            try {
                articles.together(
                        waiting.stream()
                                .map(one -> one.draft().findings())
                                .filter(Objects::nonNull)
                                .toList(),
                        () -> waiting.forEach(this::store));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                LOG.debug("Articles of import {} are stored one by one", job.key(), e);
                waiting.forEach(this::storeAlone);
            }
        }

        private void storeAlone(Waiting one) {
            try {
                store(one);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                LOG.error("{} of import {} could not be stored", one.item().key(), job.key(), e);
                change(one.item(), one.label(), i -> i.failed("INTERNAL", internal(i)));
            }
        }

        private void store(Waiting one) {
            try {
                articles.add(
                        one.draft().content(),
                        one.draft().findings(),
                        one.original(),
                        job.onDuplicate(),
                        saved ->
                                change(
                                        one.item(),
                                        one.label(),
                                        i -> i.imported(saved.id(), saved.headline())));
            } catch (DuplicateArticle e) {
                Article existing = articles.get(e.existing());
                change(
                        one.item(),
                        one.label(),
                        i -> i.duplicateOf(existing.id(), existing.headline()));
            }
        }

        private void change(ImportItem item, Piece piece, Consumer<ImportItem> how) {
            change(item, piece.original().label(), how);
        }

        private void change(ImportItem item, String place, Consumer<ImportItem> how) {
            imports.change(
                    item,
                    i -> {
                        i.standsAt(place);
                        how.accept(i);
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
        Originals.Original file = originals.get(item.sha256());
        return new Upload(item.fileLabel(), item.mediaType(), file.source());
    }
}
