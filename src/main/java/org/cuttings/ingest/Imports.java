package org.cuttings.ingest;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.cuttings.article.ArticleNotFound;
import org.cuttings.article.Key;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.audit.Deeds;
import org.cuttings.audit.Deeds.What;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All imports: what was handed in and what became of it. */
@Component
public class Imports {

    private static final int FEW = 50;

    private final EntityManager entities;
    private final Originals originals;
    private final Deeds deeds;
    private final Clock clock = Clock.systemUTC();

    Imports(EntityManager entities, Originals originals, Deeds deeds) {
        this.entities = entities;
        this.originals = originals;
        this.deeds = deeds;
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
     * @param after only items behind this place; -1 for all
     * @param most at most so many
     */
    @Transactional(readOnly = true)
    public List<ImportItem> items(
            ImportJob job, ImportItem.@Nullable State state, int after, int most) {
        return entities.createQuery(
                        """
                        from ImportItem
                        where jobId = :job and (:state is null or state = :state) and seq > :after
                        order by seq
                        """,
                        ImportItem.class)
                .setParameter("job", job.id())
                .setParameter("state", state)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** All items of an import in a state, null for all. */
    List<ImportItem> items(ImportJob job, ImportItem.@Nullable State state) {
        return items(job, state, -1, Integer.MAX_VALUE);
    }

    /** How many items before this one are in this state. */
    @Transactional(readOnly = true)
    public long countBefore(ImportItem item, ImportItem.State state) {
        return entities.createQuery(
                        "select count(*) from ImportItem where jobId = :job and state = :state and seq < :seq",
                        Long.class)
                .setParameter("job", item.jobId())
                .setParameter("state", state)
                .setParameter("seq", item.seq())
                .getSingleResult();
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

    /** How many articles that an import has saved have not been read for names and quotes yet. */
    @Transactional(readOnly = true)
    public long notRead(ImportJob job) {
        return entities.createQuery(
                        """
                        select count(*) from ImportItem i join Article a on a.id = i.articleId
                        where i.jobId = :job and i.state = :saved and a.readWith is null
                        """,
                        Long.class)
                .setParameter("job", job.id())
                .setParameter("saved", ImportItem.State.IMPORTED)
                .getSingleResult();
    }

    /** The numbers of the articles that an import has saved, at most a few dozen of them. */
    @Transactional(readOnly = true)
    public Set<Long> saved(ImportJob job) {
        return Set.copyOf(
                entities.createQuery(
                                "select articleId from ImportItem where jobId = :job and state = :saved",
                                Long.class)
                        .setParameter("job", job.id())
                        .setParameter("saved", ImportItem.State.IMPORTED)
                        .setMaxResults(FEW)
                        .getResultList());
    }

    /** How many files an import has, and how many of them have been read to their end. */
    @Transactional(readOnly = true)
    Files files(ImportJob job) {
        Object[] files =
                entities.createQuery(
                                """
                                select count(*), count(case when fileRead then 1 end) from ImportItem
                                where jobId = :job and fileId is null
                                """,
                                Object[].class)
                        .setParameter("job", job.id())
                        .getSingleResult();
        return new Files((Long) files[0], (Long) files[1]);
    }

    /** How many files there are, and how many have been read. */
    record Files(long all, long read) {}

    /**
     * Keeps the uploads on disk; they are read later. Once this returns nothing of them can be
     * lost.
     *
     * @param requestKey the sender's name for this request; the same key again gives the same
     *     import
     */
    @Transactional
    public ImportJob begin(
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
            entities.persist(
                    new ImportItem(
                            job.id(),
                            seq++,
                            upload.label(),
                            upload.mediaType(),
                            originals.keep(upload.original())));
        }
        note(What.IMPORT_STARTED, job);
        return job;
    }

    /** The items of a file that is being read, by the article's place in it. */
    @Transactional(readOnly = true)
    Map<Integer, ImportItem> ofFile(ImportItem file) {
        Map<Integer, ImportItem> items = new HashMap<>();
        entities.createQuery("from ImportItem where fileId = :file", ImportItem.class)
                .setParameter("file", file.id())
                .getResultList()
                .forEach(item -> items.put(item.draftNo(), item));
        items.put(0, file);
        return items;
    }

    /** The place behind the last item of an import. */
    @Transactional(readOnly = true)
    int end(ImportJob job) {
        Integer last =
                entities.createQuery(
                                "select max(seq) from ImportItem where jobId = :job", Integer.class)
                        .setParameter("job", job.id())
                        .getSingleResult();
        return last == null ? 0 : last + 1;
    }

    /** Keeps an item that nobody knows yet. */
    @Transactional
    void add(ImportItem item) {
        entities.persist(item);
    }

    /** Changes an item as told and keeps it. */
    @Transactional
    void change(ImportItem item, Consumer<ImportItem> how) {
        ImportItem stored = entities.find(ImportItem.class, item.id());
        how.accept(item);
        if (stored == null) {
            entities.persist(item);
        } else if (stored != item) {
            how.accept(stored);
        }
    }

    /** The files of an import that have not been read to their end, as their first items. */
    @Transactional(readOnly = true)
    List<ImportItem> unread(long job) {
        return entities.createQuery(
                        """
                        from ImportItem
                        where jobId = :job and fileId is null and fileRead = false
                        order by seq
                        """,
                        ImportItem.class)
                .setParameter("job", job)
                .getResultList();
    }

    /** Ends an import unless some of its files are still to be read; tells whether it did. */
    @Transactional
    boolean finish(long job) {
        ImportJob stored = entities.find(ImportJob.class, job, LockModeType.PESSIMISTIC_WRITE);
        boolean over = stored.cancelled() || unread(job).isEmpty();
        if (over) {
            stored.finish(clock.instant());
        }
        return over;
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
            note(What.IMPORT_CANCELLED, job);
        }
    }

    private void note(What what, ImportJob job) {
        List<ImportItem> first = items(job, null, -1, 1);
        deeds.note(what, job.key(), first.isEmpty() ? "" : first.get(0).fileLabel());
    }

    /**
     * Marks what failed to be read again, and the files it is in.
     *
     * @throws ImportRunning if the import is not finished
     */
    @Transactional
    void reopenFailed(ImportJob job) {
        // so that it cannot end in the same moment
        ImportJob stored = entities.find(ImportJob.class, job.id(), LockModeType.PESSIMISTIC_WRITE);
        if (stored.finishedAt() == null) {
            throw new ImportRunning(stored);
        }
        for (ImportItem failed : items(job, ImportItem.State.FAILED)) {
            failed.retry();
            Long file = failed.fileId();
            ImportItem first = file == null ? failed : entities.find(ImportItem.class, file);
            if (first != null) {
                first.fileRead(false);
            }
        }
        stored.reopen();
        note(What.IMPORT_RETRIED, job);
    }
}
