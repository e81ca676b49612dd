package org.cuttings.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.DuplicateArticle;
import org.cuttings.article.Findings;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.correction.Corrector;
import org.cuttings.correction.Corrector.Foreseen;
import org.cuttings.correction.Wish;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files in, has them read, and stores the articles in them. */
@Component
public class Importer {

    private final Imports imports;
    private final ImportWorker worker;
    private final Extractor extractor;
    private final Articles articles;
    private final Corrector corrector;

    Importer(
            Imports imports,
            ImportWorker worker,
            Extractor extractor,
            Articles articles,
            Corrector corrector) {
        this.imports = imports;
        this.worker = worker;
        this.extractor = extractor;
        this.articles = articles;
        this.corrector = corrector;
    }

    /**
     * Keeps the uploads and has them read in the background. Once this returns they are on disk and
     * will be read, whatever happens to this process.
     *
     * @param saveAtOnce whether to save the articles without anybody checking them
     * @param requestKey the sender's name for this request; the same key again gives the same
     *     import
     */
    public ImportJob receive(
            List<Upload> uploads,
            boolean saveAtOnce,
            OnDuplicate onDuplicate,
            @Nullable String requestKey) {
        ImportJob job = imports.begin(uploads, saveAtOnce, onDuplicate, requestKey);
        worker.wake();
        return job;
    }

    /** The import as it stands when it is finished or the time is over, whichever comes first. */
    public ImportJob await(ImportJob job, Duration atMost) {
        worker.await(job.id(), atMost);
        return imports.get(job.key());
    }

    /**
     * How far an import has come; how much of its present file is read, only this process knows.
     */
    public Progress progress(ImportJob job) {
        Imports.Files files = imports.files(job);
        double part =
                files.all() == 0
                        ? 1
                        : Math.min(1, (files.read() + worker.partOfFile(job.id())) / files.all());
        return Progress.of(job, imports.counts(job), part, Instant.now());
    }

    /**
     * Has the failed items of an import read again.
     *
     * @throws ImportRunning if the import is not finished
     */
    public void retry(ImportJob job) {
        imports.reopenFailed(job);
        worker.wake();
    }

    /**
     * What was recognised in an item that waits to be checked.
     *
     * @throws UnreadableFile if its file can no longer be read
     */
    public Extraction check(ImportItem item) {
        return worker.with(item, piece -> extractor.read(piece.draft()));
    }

    /**
     * Saves an item as the editor left it. What the file tells of names and quotes still holds if
     * the body is as it was there.
     *
     * @param by who checked it
     * @throws DuplicateArticle if the archive has the article already and the import skips those
     */
    public Article save(
            ImportJob job, ImportItem item, Content content, Checked checked, @Nullable String by) {
        return worker.with(
                item,
                piece -> {
                    Draft draft = piece.draft();
                    boolean sameBody = draft.body().equals(content.body());
                    Findings told = sameBody ? draft.findings() : null;
                    Foreseen foreseen =
                            foresee(
                                    told == null ? extractor.read(content) : told,
                                    content,
                                    checked);
                    return articles.add(
                            content,
                            told == null ? null : foreseen.findings(),
                            piece.original().original(),
                            job.onDuplicate(),
                            saved -> {
                                corrector.note(saved, foreseen, by);
                                imports.change(item, i -> i.imported(saved.id(), saved.headline()));
                            });
                });
    }

    /**
     * Saves an item as the editor left it as what an article says now; what it said before is kept
     * with its history.
     *
     * @param key of the article
     * @param version of the article with which it was compared
     * @param by who checked it
     * @throws DuplicateArticle if another article says the same already
     */
    public Article saveAsVersion(
            ImportItem item,
            String key,
            int version,
            Content content,
            Checked checked,
            @Nullable String by) {
        Article saved = revise(key, version, content, checked, by);
        imports.change(item, i -> i.imported(saved.id(), saved.headline()));
        return saved;
    }

    private Foreseen foresee(Findings found, Content content, Checked checked) {
        return corrector.foresee(found, content.body(), checked.wishes(found, content.body()));
    }

    /** Leaves an item out of the archive; its file stays with the import. */
    public void discard(ImportItem item) {
        imports.change(item, ImportItem::discard);
    }

    /**
     * Replaces what an article says.
     *
     * @param findings what is in the body, instead of all that was found and corrected before; null
     *     to have it read
     * @param by who changed it
     */
    public Article revise(
            String key,
            int expectedVersion,
            Content content,
            @Nullable Findings findings,
            @Nullable String by) {
        return articles.revise(
                key,
                expectedVersion,
                content,
                findings,
                by,
                article -> {
                    if (findings != null) {
                        corrector.forget(article, by);
                    }
                });
    }

    /**
     * Replaces what an article says as an editor left it, with the corrections of what was found.
     */
    public Article revise(
            String key,
            int expectedVersion,
            Content content,
            Checked checked,
            @Nullable String by) {
        Article before = articles.get(key);
        if (!before.body().equals(content.body())) {
            Foreseen foreseen = foresee(extractor.read(content), content, checked);
            return articles.revise(
                    key,
                    expectedVersion,
                    content,
                    null,
                    by,
                    article -> corrector.note(article, foreseen, by));
        }
        List<Wish> wanted = checked.wishes(Checked.shown(before), content.body());
        corrector.check(key, wanted);
        boolean same = before.version() == expectedVersion && before.content().equals(content);
        Article after = same ? before : articles.revise(key, expectedVersion, content, null, by);
        if (!wanted.isEmpty()) {
            corrector.correct(key, wanted, by);
        }
        return after;
    }

    /**
     * Adds an article that needs no recognition.
     *
     * @param findings what is in the body, null to have it read
     * @throws DuplicateArticle if the archive has it already
     */
    public Article add(Content content, @Nullable Findings findings, Originals.Original original) {
        return articles.add(content, findings, original, OnDuplicate.SKIP);
    }
}
