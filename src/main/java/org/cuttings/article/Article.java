package org.cuttings.article;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/** One news article with what was found in it. */
@Entity
public class Article {

    /** What an article was "read with" whose names and quotes came with it. */
    public static final String GIVEN = "given";

    /** Words an adult reads in a minute, as used for the reading time. */
    private static final int WORDS_PER_MINUTE = 230;

    @Id private long id;

    @Version private int version;

    private String headline;

    private @Nullable String standfirst;

    private @Nullable String byline;

    @Convert(converter = LinesConverter.class)
    private List<String> authors;

    private @Nullable String source;

    private @Nullable String section;

    private @Nullable String url;

    private String language;

    @Column(name = "published_day")
    private @Nullable LocalDate publishedDay;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "published_from")
    private @Nullable PublishedFrom publishedFrom;

    private String body;

    @Convert(converter = LinesConverter.class)
    private List<String> captions;

    @Column(name = "word_count")
    private int wordCount;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Column(name = "original_sha256")
    private String sha256;

    @SuppressWarnings("UnusedVariable") // queries read it
    private @Nullable String fingerprint;

    // Reading an article is no change of it: whoever is correcting it need not begin anew.
    @OptimisticLock(excluded = true)
    @Column(name = "read_with")
    private @Nullable String readWith;

    @OptimisticLock(excluded = true)
    @Column(name = "read_at")
    private @Nullable Instant readAt;

    // Kept elsewhere, so that sorting articles into stories keeps nobody from changing them.
    @Formula("(select m.story_id from story_member m where m.article_id = id)")
    private @Nullable Long story;

    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("seq")
    private List<Quote> quotes = new ArrayList<>();

    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("start, id")
    private List<Mention> mentions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Article() {}

    @SuppressWarnings("NullAway.Init") // say() sets what is not set here
    Article(Content content, String sha256, Instant now) {
        this.id = Key.next();
        this.sha256 = sha256;
        this.importedAt = now;
        this.updatedAt = now;
        say(content);
    }

    private void say(Content content) {
        headline = content.headline();
        standfirst = content.standfirst();
        byline = content.byline();
        authors = content.authors();
        source = content.source();
        section = content.section();
        url = content.url();
        language = content.language();
        Published published = content.published();
        publishedDay = published == null ? null : published.day();
        publishedAt = published == null ? null : published.instant();
        publishedFrom = content.publishedFrom();
        body = content.body();
        captions = content.captions();
        wordCount = content.wordCount();
    }

    /** Replaces what the article says; {@link Articles} keeps the earlier content. */
    void revise(Content content, Instant now) {
        say(content);
        updatedAt = now;
    }

    /** Replaces what was found in the body. */
    void describe(List<Quote> newQuotes, List<Mention> newMentions) {
        quotes.clear();
        quotes.addAll(newQuotes);
        mentions.clear();
        mentions.addAll(newMentions);
    }

    void readWith(String reader, Instant now) {
        readWith = reader;
        readAt = now;
    }

    /** Notes that people corrected what was found; whatever has not been read stays so. */
    void describedAt(Instant now) {
        readAt = readAt == null ? null : now;
    }

    /** Forgets what was found in a body that is no longer there. */
    void forgetFindings() {
        describe(List.of(), List.of());
        readWith = null;
        readAt = null;
    }

    void discard(Instant now) {
        deletedAt = now;
        fingerprint = null;
    }

    void restore(String newFingerprint) {
        deletedAt = null;
        fingerprint = newFingerprint;
    }

    /** Marks the article as the only one of its text; a deliberate copy has no mark. */
    void mark(@Nullable String newFingerprint) {
        fingerprint = newFingerprint;
    }

    /** The same for articles that say the same; null for a deliberate copy and in the trash. */
    @Nullable String fingerprint() {
        return fingerprint;
    }

    public long id() {
        return id;
    }

    public String key() {
        return Key.of(id);
    }

    /** Counts the changes, from 0; what is found in the article is no change of it. */
    public int version() {
        return version;
    }

    public Content content() {
        return new Content(
                headline,
                standfirst,
                byline,
                authors,
                source,
                section,
                url,
                language,
                published(),
                publishedFrom,
                body,
                captions);
    }

    public String headline() {
        return headline;
    }

    public @Nullable String standfirst() {
        return standfirst;
    }

    public @Nullable String byline() {
        return byline;
    }

    public List<String> authors() {
        return authors;
    }

    public @Nullable String source() {
        return source;
    }

    public @Nullable String section() {
        return section;
    }

    public @Nullable String url() {
        return url;
    }

    public String language() {
        return language;
    }

    public @Nullable Published published() {
        return publishedDay == null ? null : new Published(publishedDay, publishedAt);
    }

    public @Nullable PublishedFrom publishedFrom() {
        return publishedFrom;
    }

    public String body() {
        return body;
    }

    public List<String> captions() {
        return captions;
    }

    public int wordCount() {
        return wordCount;
    }

    /** Minutes an adult needs to read it, 1 or more. */
    public int readingMinutes() {
        return Math.max(1, Math.round((float) wordCount / WORDS_PER_MINUTE));
    }

    public Instant importedAt() {
        return importedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean discarded() {
        return deletedAt != null;
    }

    /** SHA-256 of the bytes it was recognised in, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /**
     * What found the quotes and mentions, {@link #GIVEN} where they came with the article; null if
     * nothing has been sought yet.
     */
    public @Nullable String readWith() {
        return readWith;
    }

    /** When that was, or when people corrected it last; null if it has not been yet. */
    public @Nullable Instant readAt() {
        return readAt;
    }

    /**
     * The key of the story of which the archive has several versions, this one among them; null
     * where it has no other.
     */
    public @Nullable String story() {
        return story == null ? null : Key.of(story);
    }

    /** In the order of the text. */
    public List<Quote> quotes() {
        return List.copyOf(quotes);
    }

    List<Mention> allMentions() {
        return mentions;
    }

    /** In the order of the text, without names that an editor has hidden. */
    public List<Mention> mentions() {
        return mentions.stream().filter(mention -> !mention.entity().hidden()).toList();
    }
}
