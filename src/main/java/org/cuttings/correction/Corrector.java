package org.cuttings.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Describer;
import org.cuttings.article.Describer.Read;
import org.cuttings.article.Findings;
import org.cuttings.article.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out what people correct in articles, and takes it back again. */
@Component
public class Corrector {

    /** Others may correct the same article at the same moment, but not forever. */
    private static final int MOST_TRIES = 5;

    private final Articles articles;
    private final Describer describer;
    private final Corrections corrections;
    private final Uncorrected uncorrected;
    private final Wishes wishes;
    private final TransactionTemplate transaction;

    Corrector(
            Articles articles,
            Describer describer,
            Corrections corrections,
            Uncorrected uncorrected,
            Wishes wishes,
            PlatformTransactionManager transactions) {
        this.articles = articles;
        this.describer = describer;
        this.corrections = corrections;
        this.uncorrected = uncorrected;
        this.wishes = wishes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An article as it is, with what the machine found in it and what people made of that. */
    private record Seen(Article article, Findings found, List<Correction> holding) {}

    /** A change with what it is the correction of. */
    record Planned(Change change, @Nullable String was) {}

    /**
     * Corrects what was found in an article; once this returns, it is on disk, and shown.
     *
     * @param key of the article
     * @throws org.cuttings.article.ArticleNotFound if there is none or it is in the trash
     * @throws UnworkableCorrection if the article does not have what is to be corrected
     */
    public Correction correct(String key, Wish wish, @Nullable String by) {
        return correct(key, List.of(wish), by).get(0);
    }

    /**
     * Corrects several things in an article, all or none.
     *
     * @see #correct(String, Wish, String)
     */
    public List<Correction> correct(String key, List<Wish> wanted, @Nullable String by) {
        return wanted.isEmpty() ? List.of() : until(() -> attempt(key, wanted, by));
    }

    /**
     * Tells whether an article can be corrected so, without doing it.
     *
     * @throws UnworkableCorrection if the article does not have what is to be corrected
     */
    public void check(String key, List<Wish> wanted) {
        within(() -> wishes.in(articles.get(key), wanted));
    }

    private @Nullable List<Correction> attempt(String key, List<Wish> wanted, @Nullable String by) {
        record Work(Seen seen, List<Planned> planned) {}
        Work work =
                within(
                        () -> {
                            Seen seen = see(key);
                            return new Work(seen, wishes.in(seen.article(), wanted));
                        });
        Seen seen = work.seen();
        List<Change> changes = changes(seen.holding());
        work.planned().forEach(one -> changes.add(one.change()));
        List<Correction> made = new ArrayList<>();
        boolean done =
                describe(
                        seen, changes, article -> made.addAll(record(article, work.planned(), by)));
        return done ? made : null;
    }

    /**
     * Takes a correction back; the others stay as they are, whatever the order.
     *
     * @throws org.cuttings.article.ArticleNotFound if there is none
     * @throws UnworkableCorrection if it has been taken back already
     */
    public Correction undo(String key, @Nullable String by) {
        Correction correction = corrections.get(key);
        until(() -> attemptToUndo(correction, by));
        return corrections.get(key);
    }

    private @Nullable Boolean attemptToUndo(Correction correction, @Nullable String by) {
        Seen seen = within(() -> see(Key.of(correction.article())));
        List<Correction> left =
                seen.holding().stream().filter(one -> one.id() != correction.id()).toList();
        boolean done =
                describe(
                        seen,
                        changes(left),
                        article -> {
                            if (!corrections.takeBack(correction, by)) {
                                throw new UnworkableCorrection(
                                        "id",
                                        correction.key(),
                                        "This correction has been taken back already");
                            }
                        });
        return done ? Boolean.TRUE : null;
    }

    /**
     * Corrections of an article that is still to be stored.
     *
     * @param findings what is found in it, corrected
     */
    public record Foreseen(Findings findings, Findings found, List<Planned> planned) {

        public boolean isEmpty() {
            return planned.isEmpty();
        }
    }

    /**
     * Prepares corrections of an article that is to be stored.
     *
     * @param found what was found in its body
     * @throws UnworkableCorrection if the body does not have what is to be corrected
     */
    public Foreseen foresee(Findings found, String body, List<Wish> wanted) {
        CodePoints points = new CodePoints(body);
        List<Planned> planned = wishes.in(points, found, wanted);
        List<Change> changes = planned.stream().map(Planned::change).toList();
        return new Foreseen(Corrected.of(found, changes, points), found, planned);
    }

    /**
     * Notes the corrections of an article in the transaction that stores it. If it is still to be
     * read, they are made then.
     */
    public void note(Article article, Foreseen foreseen, @Nullable String by) {
        record(article, foreseen.planned(), by);
        if (!foreseen.isEmpty() && article.readAt() != null) {
            uncorrected.keep(article, foreseen.found());
        }
    }

    /**
     * Takes all corrections of an article back in the transaction that gives it other quotes and
     * names, since whoever gave those has looked at all of them.
     */
    public void forget(Article article, @Nullable String by) {
        corrections.takeBackAll(article.id(), by);
    }

    /**
     * What was found in articles with what people corrected in them.
     *
     * @param bodies the articles' bodies by their numbers
     */
    public Reread corrected(List<Read> read, Map<Long, String> bodies) {
        Map<Long, List<Correction>> holding =
                corrections.holding(read.stream().map(Read::article).toList());
        Map<Long, Findings> found = new HashMap<>();
        List<Read> corrected = new ArrayList<>();
        for (Read one : read) {
            List<Correction> its = holding.get(one.article());
            if (its == null) {
                corrected.add(one);
                continue;
            }
            found.put(one.article(), one.findings());
            CodePoints body = new CodePoints(bodies.getOrDefault(one.article(), ""));
            corrected.add(
                    new Read(one.article(), Corrected.of(one.findings(), changes(its), body)));
        }
        return new Reread(corrected, found, holding);
    }

    /**
     * Articles that were read again.
     *
     * @param corrected what is to be written down of them
     * @param found what the machine found in those that people corrected
     * @param holding the corrections that were made of that
     */
    public record Reread(
            List<Read> corrected, Map<Long, Findings> found, Map<Long, List<Correction>> holding) {}

    /**
     * Keeps what the machine found in a corrected article, when that is described.
     *
     * @throws ConcurrencyFailureException if it has been corrected in the meantime
     */
    public void keep(Reread reread, Article article) {
        List<Correction> made = reread.holding().getOrDefault(article.id(), List.of());
        if (!corrections.holding(article.id()).equals(made)) {
            throw new ConcurrencyFailureException("The article was corrected while it was read");
        }
        if (!made.isEmpty()) {
            uncorrected.keep(article, Objects.requireNonNull(reread.found().get(article.id())));
        }
    }

    /** Shows an article with these changes; false if it has changed since it was seen. */
    private boolean describe(Seen seen, List<Change> changes, Consumer<Article> alongside) {
        CodePoints body = new CodePoints(seen.article().body());
        return describer.describe(
                seen.article(),
                Corrected.of(seen.found(), changes, body),
                article -> {
                    alongside.accept(article);
                    uncorrected.keep(article, seen.found());
                });
    }

    private List<Correction> record(Article article, List<Planned> planned, @Nullable String by) {
        return planned.stream()
                .map(one -> corrections.record(article.id(), one.change(), one.was(), by))
                .toList();
    }

    private Seen see(String key) {
        Article article = articles.get(key);
        return new Seen(article, uncorrected.of(article), corrections.holding(article.id()));
    }

    private static List<Change> changes(List<Correction> holding) {
        return new ArrayList<>(holding.stream().map(Correction::change).toList());
    }

    private <T> T within(Supplier<T> work) {
        T result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("The transaction returned nothing");
        }
        return result;
    }

    private static <T> T until(Supplier<@Nullable T> attempt) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            T done = attempt.get();
            if (done != null) {
                return done;
            }
        }
        throw new ConcurrencyFailureException("The article is changed all the time");
    }
}
