package org.cuttings.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cuttings.article.Key;
import org.cuttings.article.OnDuplicate;
import org.jspecify.annotations.Nullable;

/** One import: the files that were handed in together. */
@Entity
@Table(name = "import_job")
public class ImportJob {

    @Id private long id;

    @Column(name = "save_at_once")
    private boolean saveAtOnce;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_duplicate")
    private OnDuplicate onDuplicate;

    @Column(name = "request_key")
    private @Nullable String requestKey;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private boolean cancelled;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ImportJob() {}

    ImportJob(
            boolean saveAtOnce, OnDuplicate onDuplicate, @Nullable String requestKey, Instant now) {
        this.id = Key.next();
        this.saveAtOnce = saveAtOnce;
        this.onDuplicate = onDuplicate;
        this.requestKey = requestKey;
        this.startedAt = now;
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    void cancel() {
        cancelled = true;
    }

    void reopen() {
        finishedAt = null;
    }

    public long id() {
        return id;
    }

    public String key() {
        return Key.of(id);
    }

    /** Whether articles are saved without anybody checking them first. */
    public boolean saveAtOnce() {
        return saveAtOnce;
    }

    public OnDuplicate onDuplicate() {
        return onDuplicate;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When the last file had been read; null while files are being read. */
    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public boolean cancelled() {
        return cancelled;
    }
}
