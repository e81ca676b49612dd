package org.cuttings.search;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.Article;
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

    Copies(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Those of some articles that the index has with these very texts, so that others find them.
     *
     * @param texts by the numbers of the articles
     */
    public Set<Long> found(Map<Long, Shingles> texts) {
        Set<Long> found = new HashSet<>();
        if (!texts.isEmpty()) {
            session()
                    .search(Article.class)
                    .select(
                            f ->
                                    f.composite()
                                            .from(
                                                    f.id(Long.class),
                                                    f.field(Field.RUNS_MARK, String.class))
                                            .as(Map::entry))
                    .where(f -> f.terms().field(Field.SERIAL).matchingAny(texts.keySet()))
                    .fetchHits(texts.size())
                    .stream()
                    .filter(
                            each -> {
                                Shingles text = texts.get(each.getKey());
                                return text != null && text.mark().equals(each.getValue());
                            })
                    .forEach(each -> found.add(each.getKey()));
        }
        return found;
    }

    /**
     * The articles that may be copies of one, the likeliest first, of those the newest.
     *
     * @param article its number
     * @param most so many are found at most
     */
    public List<Long> of(long article, Shingles text, int most) {
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
