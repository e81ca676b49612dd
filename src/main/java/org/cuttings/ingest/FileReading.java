package org.cuttings.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.DuplicateArticle;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.ingest.Batch.Waiting;
import org.cuttings.ingest.Recogniser.Piece;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one article of a file after the other, and keeps what became of each. */
final class FileReading implements Recogniser.Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);

    /** After so many articles the reading of a file looks whether it was cancelled. */
    private static final int LOOKS_UP = 20;

    private final ImportJob job;
    private final ImportItem file;
    private final Imports imports;
    private final Articles articles;
    private final Extractor extractor;
    private final BooleanSupplier stopping;
    private final Map<Integer, ImportItem> known;
    private final Batch batch = new Batch();
    private int end;
    private boolean stopped;

    /**
     * @param stopping whether the archive is being closed
     */
    FileReading(
            ImportJob job,
            ImportItem file,
            Imports imports,
            Articles articles,
            Extractor extractor,
            BooleanSupplier stopping) {
        this.job = job;
        this.file = file;
        this.imports = imports;
        this.articles = articles;
        this.extractor = extractor;
        this.stopping = stopping;
        this.known = imports.ofFile(file);
        this.end = imports.end(job);
    }

    @Override
    public boolean take(Piece piece) {
        stopped =
                stopping.getAsBoolean()
                        || piece.no() % LOOKS_UP == 0 && imports.get(job.key()).cancelled();
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
            if (stopping.getAsBoolean()) {
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
            change(one.item(), one.label(), i -> i.duplicateOf(existing.id(), existing.headline()));
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

    /** Whether reading ended before the file did. */
    boolean stopped() {
        return stopped;
    }

    /** What is told of an article that could not be read for a reason of ours. */
    static String internal(ImportItem item) {
        return "The archive could not read this file. The file is kept; the log has the reason under "
                + item.key()
                + ".";
    }
}
