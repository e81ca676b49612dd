package org.cuttings.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cuttings.article.Describer.NamesFound;
import org.cuttings.audit.Deeds;
import org.cuttings.audit.Deeds.What;
import org.hibernate.Hibernate;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All articles of the archive. What a method here has returned is on disk. */
@Component
public class Articles {

    private final EntityManager entities;
    private final Originals originals;
    private final Versions versions;
    private final Describer describer;
    private final Unread unread;
    private final Unsorted unsorted;
    private final Deeds deeds;
    private final Arrivals arrivals;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Articles(
            EntityManager entities,
            Originals originals,
            Versions versions,
            Describer describer,
            Unread unread,
            Unsorted unsorted,
            Deeds deeds,
            Arrivals arrivals,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.originals = originals;
        this.versions = versions;
        this.describer = describer;
        this.unread = unread;
        this.unsorted = unsorted;
        this.deeds = deeds;
        this.arrivals = arrivals;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /**
     * Told once a change of an article is on disk. It only hurries things up: what must not be lost
     * finds its work in the database.
     */
    public record Changed(long id) {}

    /**
     * Adds an article with the file it came from.
     *
     * @param findings its names and quotes where they are known, null where they are to be read
     * @throws DuplicateArticle if it is there already and {@code onDuplicate} says to skip it
     */
    public Article add(
            Content content,
            @Nullable Findings findings,
            Originals.Original original,
            OnDuplicate onDuplicate) {
        return add(content, findings, original, onDuplicate, article -> {});
    }

    /**
     * Adds an article and does something more in the same transaction: both are on disk or neither.
     *
     * @param findings its names and quotes where they are known, null where they are to be read
     * @throws DuplicateArticle if it is there already and {@code onDuplicate} says to skip it
     */
    public Article add(
            Content content,
            @Nullable Findings findings,
            Originals.Original original,
            OnDuplicate onDuplicate,
            Consumer<Article> alongside) {
        NamesFound found = found(findings);
        String fingerprint = Fingerprint.of(content);
        Optional<Article> existing =
                onDuplicate == OnDuplicate.COPY ? Optional.empty() : like(fingerprint);
        if (existing.isPresent()) {
            Article there = existing.get();
            if (onDuplicate == OnDuplicate.VERSION) {
                return revise(there.key(), there.version(), content, findings, null, alongside);
            }
            throw new DuplicateArticle(there.key());
        }
        try {
            Article added =
                    inTransaction(
                            () -> {
                                Article article =
                                        new Article(
                                                content, originals.keep(original), clock.instant());
                                boolean copy =
                                        onDuplicate == OnDuplicate.COPY
                                                && like(fingerprint).isPresent();
                                article.mark(copy ? null : fingerprint);
                                if (findings != null) {
                                    describer.give(article, findings, found);
                                }
                                entities.persist(article);
                                entities.flush(); // what is noted of it refers to it
                                if (findings == null) {
                                    unread.add(article);
                                } else {
                                    unread.addPassages(article);
                                }
                                unsorted.add(article);
                                alongside.accept(article);
                                return article;
                            });
            arrivals.came(1);
            return added;
        } catch (DataIntegrityViolationException | ConstraintViolationException e) {
            // the same article arrived twice at the same moment; the other one was first
            Article first = like(fingerprint).orElseThrow(() -> e);
            throw new DuplicateArticle(first.key());
        }
    }

    /**
     * The article with this key, with its quotes and mentions.
     *
     * @throws ArticleNotFound if there is none or it is in the trash
     */
    @Transactional(readOnly = true)
    public Article get(String key) {
        Article article = find(key);
        if (article.discarded()) {
            throw new ArticleNotFound("article", key);
        }
        return whole(article);
    }

    /**
     * The article with this key that is in the trash, without quotes and mentions.
     *
     * @throws ArticleNotFound if there is none or it is not in the trash
     */
    @Transactional(readOnly = true)
    public Article discarded(String key) {
        Article article = find(key);
        if (!article.discarded()) {
            throw new ArticleNotFound("article", key);
        }
        return article;
    }

    /**
     * The articles with these numbers in their order, without quotes and mentions; those in the
     * trash are left out.
     */
    @Transactional(readOnly = true)
    public List<Article> all(List<Long> ids) {
        Map<Long, Article> found =
                entities
                        .createQuery(
                                "from Article where id in :ids and deletedAt is null",
                                Article.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Article::id, article -> article));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** An article, not in the trash, that was recognised in the file with this SHA-256. */
    @Transactional(readOnly = true)
    public Optional<Article> fromOriginal(String sha256) {
        return entities
                .createQuery(
                        "from Article where sha256 = :sha256 and deletedAt is null order by id",
                        Article.class)
                .setParameter("sha256", sha256)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The article whose content has this {@link Fingerprint}, if the archive has it. */
    @Transactional(readOnly = true)
    public Optional<Article> like(String fingerprint) {
        return entities
                .createQuery("from Article where fingerprint = :print", Article.class)
                .setParameter("print", fingerprint)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Replaces what an article says; the earlier content is kept as a version.
     *
     * @param expectedVersion the version the change was made to
     * @param findings its names and quotes where they are known; null where they are to be read, or
     *     kept if they came with the article and its body stays as it was
     * @param by who changed it, null where nobody in particular did
     * @throws ArticleNotFound if there is no such article or it is in the trash
     * @throws StaleVersion if the article has changed since
     * @throws DuplicateArticle if another article says the same already
     */
    public Article revise(
            String key,
            int expectedVersion,
            Content content,
            @Nullable Findings findings,
            @Nullable String by) {
        return revise(key, expectedVersion, content, findings, by, article -> {});
    }

    /**
     * Replaces what an article says and does something more in the same transaction.
     *
     * @see #revise(String, int, Content, Findings, String)
     */
    public Article revise(
            String key,
            int expectedVersion,
            Content content,
            @Nullable Findings findings,
            @Nullable String by,
            Consumer<Article> alongside) {
        NamesFound found = found(findings);
        String fingerprint = Fingerprint.of(content);
        try {
            return inTransaction(
                    () -> {
                        Article article = locked(key, expectedVersion);
                        if (article.discarded()) {
                            throw new ArticleNotFound("article", key);
                        }
                        Instant now = clock.instant();
                        versions.keep(article, now, by);
                        boolean sameBody = article.body().equals(content.body());
                        article.revise(content, now);
                        article.mark(fingerprint);
                        if (findings != null) {
                            describer.give(article, findings, found);
                            unread.addPassages(article);
                        } else if (!sameBody || !Article.GIVEN.equals(article.readWith())) {
                            if (!sameBody) {
                                article.forgetFindings();
                            }
                            unread.add(article);
                        }
                        unsorted.add(article);
                        alongside.accept(article);
                        note(What.ARTICLE_CHANGED, article);
                        return article;
                    });
        } catch (DataIntegrityViolationException | ConstraintViolationException e) {
            Article other = like(fingerprint).orElseThrow(() -> e);
            throw new DuplicateArticle(other.key());
        }
    }

    /**
     * Puts an article into the trash; it can be restored. An article in the trash stays there.
     *
     * @param expectedVersion null to delete whatever the version
     * @throws ArticleNotFound if there is no such article
     * @throws StaleVersion if the article has changed since
     */
    public void discard(String key, @Nullable Integer expectedVersion) {
        inTransaction(
                () -> {
                    Article article =
                            locked(
                                    key,
                                    expectedVersion == null
                                            ? find(key).version()
                                            : expectedVersion);
                    if (!article.discarded()) {
                        note(What.ARTICLE_DELETED, article);
                    }
                    article.discard(clock.instant());
                    unsorted.add(article);
                    return article;
                });
    }

    /**
     * Brings an article back from the trash.
     *
     * @throws ArticleNotFound if there is no such article
     * @throws DuplicateArticle if the same article has been added in the meantime
     */
    public Article restore(String key) {
        return inTransaction(
                () -> {
                    Article article = find(key);
                    if (article.discarded()) {
                        String fingerprint = Fingerprint.of(article.content());
                        like(fingerprint)
                                .ifPresent(
                                        other -> {
                                            throw new DuplicateArticle(other.key());
                                        });
                        article.restore(fingerprint);
                        unsorted.add(article);
                        note(What.ARTICLE_RESTORED, article);
                    }
                    return whole(article);
                });
    }

    private void note(What what, Article article) {
        deeds.note(what, article.key(), article.headline());
    }

    /** How many articles there are, without the trash. */
    @Transactional(readOnly = true)
    public long count() {
        return entities.createQuery(
                        "select count(*) from Article where deletedAt is null", Long.class)
                .getSingleResult();
    }

    /** How many quotes there are, without those of articles in the trash. */
    @Transactional(readOnly = true)
    public long quoteCount() {
        return entities.createQuery(
                        "select count(*) from Quote q where q.article.deletedAt is null",
                        Long.class)
                .getSingleResult();
    }

    private NamesFound found(@Nullable Findings findings) {
        return describer.found(findings == null ? List.of() : List.of(findings));
    }

    private Article find(String key) {
        OptionalLong id = Key.parse(key);
        Article article = id.isEmpty() ? null : entities.find(Article.class, id.getAsLong());
        if (article == null) {
            throw new ArticleNotFound("article", key);
        }
        return article;
    }

    private Article locked(String key, int expectedVersion) {
        Article article = find(key);
        entities.refresh(article, LockModeType.PESSIMISTIC_WRITE);
        if (article.version() != expectedVersion) {
            throw new StaleVersion(expectedVersion, article.version());
        }
        return article;
    }

    private static Article whole(Article article) {
        article.quotes().forEach(quote -> Hibernate.initialize(quote.speaker()));
        article.mentions().forEach(mention -> Hibernate.initialize(mention.entity()));
        return article;
    }

    private Article inTransaction(Supplier<Article> work) {
        Article done =
                transaction.execute(
                        status -> {
                            Article article = work.get();
                            tellOnceOnDisk(article.id());
                            return article;
                        });
        return Objects.requireNonNull(done);
    }

    private void tellOnceOnDisk(long article) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        events.publishEvent(new Changed(article));
                    }
                });
    }
}
