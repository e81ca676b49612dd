package org.cuttings.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.cuttings.article.Accessions;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.DuplicateArticle;
import org.cuttings.article.Fingerprint;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.article.StoreAway;
import org.cuttings.article.StoreFull;
import org.cuttings.ingest.Batch.Waiting;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Recogniser;
import org.cuttings.ingest.recognition.Recogniser.Piece;
import org.cuttings.ingest.recognition.UnreadableFile;
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
    private final Accessions accessions;
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
            Accessions accessions,
            Extractor extractor,
            BooleanSupplier stopping) {
        this.job = job;
        this.file = file;
        this.imports = imports;
        this.articles = articles;
        this.accessions = accessions;
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
                duplicate(item, piece.original().label(), same.get());
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
            throwIfOfTheStore(e);
            LOG.error("{} of import {} could not be read", item.key(), job.key(), e);
            change(item, piece, i -> i.failed("INTERNAL", internal(i)));
        }
    }

    /** The article that was made of the same bytes before, whoever corrected it since. */
    private Optional<Article> there(Piece piece) {
        if (job.onDuplicate() == OnDuplicate.COPY || piece.isFailure()) {
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
        if (!job.saveAtOnce()) {
            Optional<Article> same =
                    job.onDuplicate() == OnDuplicate.SKIP
                            ? articles.like(Fingerprint.of(draft.content()))
                            : Optional.empty();
            if (same.isPresent()) {
                duplicate(item, piece.original().label(), same.get());
            } else {
                change(item, piece, i -> i.waitForCheck(draft.headline()));
            }
            return;
        }
        save(Waiting.of(item, extractor.inItsLanguage(draft), piece.original().original()));
    }

    private void save(Waiting one) {
        if (job.onDuplicate() != OnDuplicate.COPY) {
            if (batch.holds(one.fingerprint())) {
                storeWaiting();
            }
            Optional<Article> same = articles.like(one.fingerprint());
            if (same.isPresent()) {
                if (job.onDuplicate() == OnDuplicate.VERSION) {
                    storeWaiting();
                    store(one);
                } else {
                    duplicate(one.item(), one.label(), same.get());
                }
                return;
            }
        }
        if (!batch.add(one)) {
            storeWaiting();
            store(one);
        } else if (batch.full()) {
            storeWaiting();
        }
    }

    private void duplicate(ImportItem item, String place, Article same) {
        change(item, place, i -> i.duplicateOf(same.id(), same.headline()));
    }

    /** All at once; each by itself if that fails. */
    void storeWaiting() {
        List<Waiting> waiting = batch.empty();
        if (waiting.isEmpty()) {
            return;
        }
        try {
            accessions.addAll(
                    waiting.stream().map(one -> one.accession(imported(one))).toList(),
                    job.onDuplicate() == OnDuplicate.COPY);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("Articles of import {} are stored one by one", job.key(), e);
            waiting.forEach(this::storeAlone);
        }
    }

    private Consumer<Article> imported(Waiting one) {
        return saved ->
                change(one.item(), one.label(), i -> i.imported(saved.id(), saved.headline()));
    }

    private void storeAlone(Waiting one) {
        try {
            store(one);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throwIfOfTheStore(e);
            LOG.error("{} of import {} could not be stored", one.item().key(), job.key(), e);
            change(one.item(), one.label(), i -> i.failed("INTERNAL", internal(i)));
        }
    }

    /** It is not the file's fault where the database is away or full; the import goes on later. */
    private static void throwIfOfTheStore(Throwable failure) {
        if (failure instanceof RuntimeException e
                && (StoreAway.isCauseOf(e) || StoreFull.isCauseOf(e))) {
            throw e;
        }
    }

    private void store(Waiting one) {
        try {
            articles.add(
                    one.content(),
                    one.findings(),
                    one.original(),
                    job.onDuplicate(),
                    imported(one));
        } catch (DuplicateArticle e) {
            duplicate(one.item(), one.label(), articles.get(e.existing()));
        }
    }

    private void change(ImportItem item, Piece piece, Consumer<ImportItem> how) {
        change(item, piece.original().label(), how);
    }

    private void change(ImportItem item, String place, Consumer<ImportItem> how) {
        Consumer<ImportItem> all =
                i -> {
                    i.standsAt(place);
                    how.accept(i);
                };
        if (known.get(item.draftNo()) == item) {
            imports.change(item, all);
        } else {
            all.accept(item);
            imports.add(item);
        }
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
