package org.cuttings.ingest;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.DuplicateArticle;
import org.cuttings.article.Key;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
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

    private final Imports imports;
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

    ImportWorker(Imports imports, Extractor extractor, Articles articles, Originals originals) {
        this.imports = imports;
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

    @PreDestroy
    void stop() {
        thread.shutdownNow();
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
        for (List<ImportItem> pending = imports.pending(jobId);
                !pending.isEmpty();
                pending = imports.pending(jobId)) {
            for (ImportItem item : pending) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                read(job, item);
            }
        }
        imports.finish(jobId);
    }

    private void read(ImportJob job, ImportItem item) {
        try {
            Optional<Article> known =
                    item.draftNo() == 0 && job.onDuplicate() != OnDuplicate.COPY
                            ? articles.fromOriginal(sha256(item))
                            : Optional.empty();
            if (known.isPresent()) {
                there(job, item, known.get());
                return;
            }
            List<Extraction> found = extractor.extract(upload(item));
            if (item.draftNo() == 0) {
                imports.expand(item, found.size());
            }
            take(job, item, found.get(item.draftNo()));
        } catch (UnreadableFile e) {
            imports.change(
                    item, i -> i.failed(e.reason().name(), Objects.requireNonNull(e.getMessage())));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("{} of import {} could not be read", item.key(), job.key(), e);
            imports.change(
                    item,
                    i ->
                            i.failed(
                                    "INTERNAL",
                                    "The archive could not read this file. The file is kept; the"
                                            + " log has the reason under "
                                            + item.key()
                                            + "."));
        }
    }

    private void take(ImportJob job, ImportItem item, Extraction found) {
        Optional<Article> same =
                job.onDuplicate() == OnDuplicate.SKIP
                        ? articles.like(found.draft().content())
                        : Optional.empty();
        if (same.isPresent()) {
            there(job, item, same.get());
        } else if (job.saveAtOnce()) {
            save(job, item, found);
        } else {
            imports.change(item, i -> i.waitForCheck(found.draft().headline()));
        }
    }

    private void save(ImportJob job, ImportItem item, Extraction found) {
        try {
            Article article =
                    articles.add(
                            found.draft().content(),
                            found.findings(),
                            originals.get(sha256(item)),
                            job.onDuplicate());
            imports.change(item, i -> i.imported(article.id(), article.headline()));
        } catch (DuplicateArticle e) {
            there(job, item, articles.get(e.existing()));
        }
    }

    /**
     * The article is in the archive: from elsewhere, or from this item before it was interrupted.
     */
    private void there(ImportJob job, ImportItem item, Article existing) {
        boolean own = imports.isInterrupted(job, item, existing);
        imports.change(
                item,
                i -> {
                    if (own) {
                        i.imported(existing.id(), existing.headline());
                    } else {
                        i.duplicateOf(existing.id(), existing.headline());
                    }
                });
    }

    String sha256(ImportItem item) {
        return Objects.requireNonNull(item.sha256());
    }

    Upload upload(ImportItem item) {
        return new Upload(item.label(), item.mediaType(), originals.get(sha256(item)).bytes());
    }
}
