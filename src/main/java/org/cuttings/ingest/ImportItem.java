package org.cuttings.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.cuttings.article.Key;
import org.jspecify.annotations.Nullable;

/**
 * One article of an import's files and what became of it. The first article of a file stands for
 * the file itself until it has been read.
 */
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

    private static final int LABEL_MAX = 500;

    @Id private long id;

    @Column(name = "job_id")
    private long jobId;

    private int seq;

    private String label;

    private @Nullable String place;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column(name = "original_sha256")
    private @Nullable String sha256;

    @Column(name = "draft_no")
    private int draftNo;

    /** The first item of the same file, null for the first itself. */
    @Column(name = "file_id")
    private @Nullable Long fileId;

    /** Whether the file has been read to its end; kept with its first item only. */
    @Column(name = "file_read")
    private boolean fileRead;

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

    /** A file that waits to be read. */
    ImportItem(long jobId, int seq, String label, @Nullable String mediaType, String sha256) {
        this.id = Key.next();
        this.jobId = jobId;
        this.seq = seq;
        this.label = clip(label, LABEL_MAX);
        this.mediaType = mediaType == null ? null : clip(mediaType, 200);
        this.sha256 = sha256;
        this.state = State.PENDING;
    }

    /** A further article of a file. */
    ImportItem(ImportItem file, int seq, int draftNo) {
        this(file.jobId, seq, file.label, file.mediaType, file.sha256());
        this.fileId = file.id;
        this.draftNo = draftNo;
    }

    /** Tells where in its file the article is. */
    void standsAt(String itsPlace) {
        if (!itsPlace.equals(label)) {
            // The end tells more than the name of the file.
            place =
                    itsPlace.length() <= LABEL_MAX
                            ? itsPlace
                            : "…" + itsPlace.substring(itsPlace.length() - LABEL_MAX + 1);
        }
    }

    void fileRead(boolean toItsEnd) {
        fileRead = toItsEnd;
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

    /** The file's name as the sender gave it, with the place in it where it holds several. */
    public String label() {
        return place == null ? label : place;
    }

    String fileLabel() {
        return label;
    }

    @Nullable String mediaType() {
        return mediaType;
    }

    /** SHA-256 of the file, in hexadecimal. */
    String sha256() {
        return Objects.requireNonNull(sha256);
    }

    int draftNo() {
        return draftNo;
    }

    /** Number of the first item of the same file, null for that one. */
    @Nullable Long fileId() {
        return fileId;
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
