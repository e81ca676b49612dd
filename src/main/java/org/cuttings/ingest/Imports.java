package org.cuttings.ingest;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.cuttings.article.Article;
import org.cuttings.article.ArticleNotFound;
import org.cuttings.article.Key;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All imports: what was handed in and what became of it. */
@Component
public class Imports {

    private final EntityManager entities;
    private final Originals originals;
    private final Clock clock = Clock.systemUTC();

    Imports(EntityManager entities, Originals originals) {
        this.entities = entities;
        this.originals = originals;
    }

    /**
     * The import with this key.
     *
     * @throws ArticleNotFound if there is none
     */
    @Transactional(readOnly = true)
    public ImportJob get(String key) {
        OptionalLong id = Key.parse(key);
        ImportJob job = id.isEmpty() ? null : entities.find(ImportJob.class, id.getAsLong());
        if (job == null) {
            throw new ArticleNotFound("import", key);
        }
        return job;
    }

    /** The newest imports, at most {@code size}. */
    @Transactional(readOnly = true)
    public List<ImportJob> newest(int size) {
        return entities.createQuery("from ImportJob order by id desc", ImportJob.class)
                .setMaxResults(size)
                .getResultList();
    }

    /**
     * The items of an import in their order.
     *
     * @param state null for all
     */
    @Transactional(readOnly = true)
    public List<ImportItem> items(ImportJob job, ImportItem.@Nullable State state) {
        return entities.createQuery(
                        "from ImportItem where jobId = :job and (:state is null or state = :state) order by seq",
                        ImportItem.class)
                .setParameter("job", job.id())
                .setParameter("state", state)
                .getResultList();
    }

    /**
     * The item of an import with this key.
     *
     * @throws ArticleNotFound if the import has no such item
     */
    @Transactional(readOnly = true)
    public ImportItem item(ImportJob job, String itemKey) {
        OptionalLong id = Key.parse(itemKey);
        ImportItem item = id.isEmpty() ? null : entities.find(ImportItem.class, id.getAsLong());
        if (item == null || item.jobId() != job.id()) {
            throw new ArticleNotFound("import item", itemKey);
        }
        return item;
    }

    /** How many items of an import are in each state. */
    @Transactional(readOnly = true)
    public Map<ImportItem.State, Long> counts(ImportJob job) {
        Map<ImportItem.State, Long> counts = new TreeMap<>();
        entities.createQuery(
                        "select state, count(*) from ImportItem where jobId = :job group by state",
                        Object[].class)
                .setParameter("job", job.id())
                .getResultList()
                .forEach(row -> counts.put((ImportItem.State) row[0], (Long) row[1]));
        return counts;
    }

    /**
     * Keeps the uploads on disk; they are read later. Once this returns nothing of them can be
     * lost.
     *
     * @param requestKey the sender's name for this request; the same key again gives the same
     *     import
     */
    @Transactional
    ImportJob begin(
            List<Upload> uploads,
            boolean saveAtOnce,
            OnDuplicate onDuplicate,
            @Nullable String requestKey) {
        if (requestKey != null) {
            List<ImportJob> same =
                    entities.createQuery("from ImportJob where requestKey = :key", ImportJob.class)
                            .setParameter("key", requestKey)
                            .getResultList();
            if (!same.isEmpty()) {
                return same.get(0);
            }
        }
        ImportJob job = new ImportJob(saveAtOnce, onDuplicate, requestKey, clock.instant());
        entities.persist(job);
        entities.flush();
        int seq = 0;
        for (Upload upload : uploads) {
            String sha256 =
                    originals.keep(
                            new Originals.Original(
                                    upload.label(), upload.mediaType(), upload.bytes()));
            entities.persist(
                    new ImportItem(job.id(), seq++, upload.label(), upload.mediaType(), sha256, 0));
        }
        return job;
    }

    /**
     * Adds items for the further articles found in an item's file, unless they are there already.
     */
    @Transactional
    void expand(ImportItem first, int drafts) {
        List<ImportItem> all =
                entities.createQuery(
                                "from ImportItem where jobId = :job order by seq", ImportItem.class)
                        .setParameter("job", first.jobId())
                        .getResultList();
        String sha256 = Objects.requireNonNull(first.sha256());
        boolean done = all.stream().anyMatch(i -> i.draftNo() > 0 && sha256.equals(i.sha256()));
        int seq = all.size();
        for (int draft = 1; draft < drafts && !done; draft++) {
            entities.persist(
                    new ImportItem(
                            first.jobId(), seq++, first.label(), first.mediaType(), sha256, draft));
        }
    }

    /**
     * Whether the article was saved for this item, and the archive killed before the item could say
     * so: it came from the item's file during this import, and no item has it.
     */
    @Transactional(readOnly = true)
    boolean isInterrupted(ImportJob job, ImportItem item, Article article) {
        return article.sha256().equals(item.sha256())
                && !article.importedAt().isBefore(job.startedAt())
                && entities.createQuery(
                                        "select count(*) from ImportItem where articleId = :article",
                                        Long.class)
                                .setParameter("article", article.id())
                                .getSingleResult()
                        == 0;
    }

    /** Changes an item as told and keeps it. */
    @Transactional
    void change(ImportItem item, Consumer<ImportItem> how) {
        ImportItem stored = entities.find(ImportItem.class, item.id());
        if (stored != null) {
            how.accept(stored);
        }
        how.accept(item);
    }

    /** Numbers of the imports whose files have not all been read, the oldest first. */
    @Transactional(readOnly = true)
    List<Long> unfinished() {
        return entities.createQuery(
                        "select id from ImportJob where finishedAt is null order by id", Long.class)
                .getResultList();
    }

    @Transactional(readOnly = true)
    List<ImportItem> pending(long job) {
        return entities.createQuery(
                        "from ImportItem where jobId = :job and state = :state order by seq",
                        ImportItem.class)
                .setParameter("job", job)
                .setParameter("state", ImportItem.State.PENDING)
                .getResultList();
    }

    @Transactional
    void finish(long job) {
        ImportJob stored = entities.find(ImportJob.class, job);
        if (stored != null) {
            stored.finish(clock.instant());
        }
    }

    /** Stops an import: what was not read yet is left out, what was saved stays. */
    @Transactional
    public void cancel(ImportJob job) {
        entities.createQuery(
                        "update ImportItem set state = :discarded where jobId = :job and state = :pending")
                .setParameter("discarded", ImportItem.State.DISCARDED)
                .setParameter("pending", ImportItem.State.PENDING)
                .setParameter("job", job.id())
                .executeUpdate();
        ImportJob stored = entities.find(ImportJob.class, job.id());
        if (stored != null) {
            stored.cancel();
            stored.finish(clock.instant());
        }
    }

    /** Marks what failed to be read again. */
    @Transactional
    void reopenFailed(ImportJob job) {
        items(job, ImportItem.State.FAILED).forEach(ImportItem::retry);
        ImportJob stored = entities.find(ImportJob.class, job.id());
        if (stored != null) {
            stored.reopen();
        }
    }
}
