package org.cuttings.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cuttings.article.Key;
import org.jspecify.annotations.Nullable;

/** One file of an import, or one article of a file with several, and what became of it. */
@Entity
@Table(name = "import_item")
public class ImportItem {

    /** How far an item has come. */
    public enum State {
        /** Kept on disk, not read yet. */
        PENDING,
        /** Read, waiting for a person to check it. */
        TO_CHECK,
        IMPORTED,
        DUPLICATE,
        FAILED,
        DISCARDED
    }

    @Id private long id;

    @Column(name = "job_id")
    private long jobId;

    private int seq;

    private String label;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column(name = "original_sha256")
    private @Nullable String sha256;

    @Column(name = "draft_no")
    private int draftNo;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "article_id")
    private @Nullable Long articleId;

    private @Nullable String headline;

    @Column(name = "reason_code")
    private @Nullable String reasonCode;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ImportItem() {}

    ImportItem(
            long jobId,
            int seq,
            String label,
            @Nullable String mediaType,
            String sha256,
            int draftNo) {
        this.id = Key.next();
        this.jobId = jobId;
        this.seq = seq;
        this.label = clip(label, 500);
        this.mediaType = mediaType == null ? null : clip(mediaType, 200);
        this.sha256 = sha256;
        this.draftNo = draftNo;
        this.state = State.PENDING;
    }

    void waitForCheck(@Nullable String recognisedHeadline) {
        state = State.TO_CHECK;
        headline = recognisedHeadline == null ? null : clip(recognisedHeadline, 1000);
    }

    void imported(long article, String savedHeadline) {
        state = State.IMPORTED;
        articleId = article;
        headline = savedHeadline;
    }

    void duplicateOf(long article, String existingHeadline) {
        state = State.DUPLICATE;
        articleId = article;
        headline = existingHeadline;
        reasonCode = "DUPLICATE";
        reason = "The archive has this article already.";
    }

    void failed(String code, String why) {
        state = State.FAILED;
        reasonCode = code;
        reason = clip(why, 2000);
    }

    void discard() {
        state = State.DISCARDED;
    }

    void retry() {
        state = State.PENDING;
        reasonCode = null;
        reason = null;
    }

    public long id() {
        return id;
    }

    public String key() {
        return Key.of(id);
    }

    long jobId() {
        return jobId;
    }

    /** Place in the import, from 0. */
    public int seq() {
        return seq;
    }

    /** The file's name as the sender gave it. */
    public String label() {
        return label;
    }

    @Nullable String mediaType() {
        return mediaType;
    }

    @Nullable String sha256() {
        return sha256;
    }

    int draftNo() {
        return draftNo;
    }

    public State state() {
        return state;
    }

    /** Key of the article it became or is a duplicate of. */
    public @Nullable String article() {
        return articleId == null ? null : Key.of(articleId);
    }

    public @Nullable String headline() {
        return headline;
    }

    /** Why it failed or was left out, as a code programs can rely on. */
    public @Nullable String reasonCode() {
        return reasonCode;
    }

    /** Why it failed or was left out, for people. */
    public @Nullable String reason() {
        return reason;
    }

    private static String clip(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
