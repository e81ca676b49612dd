package org.cuttings.search;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.Article;
import org.cuttings.search.document.Field;
import org.cuttings.search.outage.Outage;
import org.cuttings.search.upkeep.IndexKeeper;
import org.cuttings.search.upkeep.IndexQueue;
import org.cuttings.shingle.Shingles;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;

/**
 * Tells by the index which articles may be copies of each other: those that have the same among the
 * smallest numbers of their runs of words.
 */
@Component
public class Copies {

    private static final int LEAST_SHARED = 2;

    private final EntityManager entities;
    private final IndexKeeper keeper;
    private final IndexQueue queue;
    private final Outage outage;

    Copies(EntityManager entities, IndexKeeper keeper, IndexQueue queue, Outage outage) {
        this.entities = entities;
        this.keeper = keeper;
        this.queue = queue;
        this.outage = outage;
    }

    /** Whether copies can be told: not while the index is away, built anew, or far behind. */
    public boolean areTold() {
        return !outage.isAway() && keeper.isWhole() && !queue.isMuch();
    }

    /** Whether nothing waits for the index, so that it finds all that it will ever find. */
    public boolean areAllFound() {
        boolean all = queue.isEmpty();
        if (all) {
            queue.refresh(); // what left the queue a moment ago is not searched yet
        }
        return all;
    }

    /**
     * What the index has as the text of these articles, by their numbers, see {@link
     * Shingles#mark()}; an article that it does not find is not in it.
     */
    public Map<Long, String> marks(Set<Long> articles) {
        Map<Long, String> marks = new HashMap<>();
        if (!articles.isEmpty()) {
            outage.ask(
                            () ->
                                    session()
                                            .search(Article.class)
                                            .select(
                                                    f ->
                                                            f.composite()
                                                                    .from(
                                                                            f.id(Long.class),
                                                                            f.field(
                                                                                    Field.RUNS_MARK,
                                                                                    String.class))
                                                                    .as(Map::entry))
                                            .where(
                                                    f ->
                                                            f.terms()
                                                                    .field(Field.SERIAL)
                                                                    .matchingAny(articles))
                                            .fetchHits(articles.size()))
                    .forEach(found -> marks.put(found.getKey(), found.getValue()));
        }
        return marks;
    }

    /**
     * The articles that may be copies of one, the likeliest first, of those the newest.
     *
     * @param article its number
     * @param most so many are found at most
     */
    public List<Long> of(long article, Shingles text, int most) {
        return outage.ask(() -> find(article, text, most));
    }

    private List<Long> find(long article, Shingles text, int most) {
        return session()
                .search(Article.class)
                .select(f -> f.id(Long.class))
                .where(
                        f -> {
                            var any = f.bool();
                            any.mustNot(f.match().field(Field.SERIAL).matching(article));
                            // what is rare weighs more, so that a common last sentence does not
                            text.sample()
                                    .forEach(
                                            run ->
                                                    any.should(
                                                            f.match()
                                                                    .field(Field.RUNS)
                                                                    .matching(run)));
                            return any.minimumShouldMatchNumber(LEAST_SHARED);
                        })
                .sort(f -> f.score().then().field(Field.SERIAL).desc())
                .fetchHits(most);
    }

    private SearchSession session() {
        return Search.session(entities);
    }
}
