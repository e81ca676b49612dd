package org.cuttings.article;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuttings.article.Describer.NamesFound;
import org.cuttings.background.Rush;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes many articles in at once, since a transaction costs more than an article. What {@link
 * Articles#add} does for one, this does for all of them.
 */
@Component
public class Accessions {

    private final EntityManager entities;
    private final Originals originals;
    private final Describer describer;
    private final Unread unread;
    private final Unsorted unsorted;
    private final Rush rush;
    private final Arrivals arrivals;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Accessions(
            EntityManager entities,
            Originals originals,
            Describer describer,
            Unread unread,
            Unsorted unsorted,
            Rush rush,
            Arrivals arrivals,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.originals = originals;
        this.describer = describer;
        this.unread = unread;
        this.unsorted = unsorted;
        this.rush = rush;
        this.arrivals = arrivals;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /**
     * Adds these articles: all are on disk or none.
     *
     * @param copies whether articles are added that the archive has already
     * @throws DuplicateArticle if there is one among them and no copies are wanted; none was added
     */
    public void addAll(List<Accession> accessions, boolean copies) {
        NamesFound found =
                describer.found(
                        accessions.stream()
                                .map(Accession::findings)
                                .filter(Objects::nonNull)
                                .toList());
        List<Article> added =
                Objects.requireNonNull(
                        transaction.execute(status -> store(accessions, copies, found)));
        rush.came(added.size());
        arrivals.came(added.size());
        added.forEach(article -> events.publishEvent(new Articles.Changed(article.id())));
    }

    private List<Article> store(List<Accession> accessions, boolean copies, NamesFound found) {
        List<String> prints = accessions.stream().map(Accession::fingerprint).toList();
        Set<String> there = there(prints, copies);
        Map<Long, NamedEntity> known = found.load(entities);
        List<String> files =
                originals.keepAll(accessions.stream().map(Accession::original).toList());
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < accessions.size(); i++) {
            Accession one = accessions.get(i);
            Article article = new Article(one.content(), files.get(i), clock.instant());
            article.mark(there.add(prints.get(i)) ? prints.get(i) : null);
            if (one.findings() != null) {
                describer.giveNew(article, one.findings(), found, known);
            }
            entities.persist(article);
            articles.add(article);
        }
        entities.flush(); // what is noted of them refers to them
        unread.addNew(articles);
        unsorted.addNew(articles);
        for (int i = 0; i < accessions.size(); i++) {
            accessions.get(i).alongside().accept(articles.get(i));
        }
        return articles;
    }

    /** Those of these fingerprints that articles have already. */
    private Set<String> there(List<String> prints, boolean copies) {
        Set<String> there = new HashSet<>();
        List<Article> same =
                entities.createQuery("from Article where fingerprint in :prints", Article.class)
                        .setParameter("prints", prints)
                        .getResultList();
        if (!same.isEmpty() && !copies) {
            throw new DuplicateArticle(same.get(0).key());
        }
        same.forEach(article -> there.add(Objects.requireNonNull(article.fingerprint())));
        return there;
    }
}
