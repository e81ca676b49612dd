package org.cuttings.search.upkeep;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.cuttings.article.Article;
import org.cuttings.article.Passage;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has the index learn articles anew whose names have changed while they stayed the same. */
@Component
@NamedInterface("upkeep")
public class IndexRenewal {

    private final EntityManager entities;

    IndexRenewal(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Notes for the index that these articles and their quotes are to be read anew. The note is
     * part of the transaction of the change, so it is lost only together with the change itself.
     *
     * @param ids not more than fit into memory, since all are loaded; those in the trash are left
     *     out
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(List<Long> ids) {
        renew(ids, true);
    }

    /** The same with their passages, which otherwise change by themselves only. */
    @Transactional(propagation = Propagation.MANDATORY)
    void renewAll(List<Long> ids) {
        var plan = Search.session(entities).indexingPlan();
        entities.createQuery("from Passage where article.id in :ids", Passage.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(plan::addOrUpdate);
        renew(ids);
    }

    /** The same where nothing has changed that is told of quotes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void renewWithoutQuotes(List<Long> ids) {
        renew(ids, false);
    }

    private void renew(List<Long> ids, boolean quotes) {
        var plan = Search.session(entities).indexingPlan();
        entities.createQuery("from Article where id in :ids and deletedAt is null", Article.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(
                        article -> {
                            plan.addOrUpdate(article);
                            if (quotes) {
                                article.quotes().forEach(plan::addOrUpdate);
                            }
                        });
        plan.execute();
        entities.flush();
        entities.clear();
    }
}
