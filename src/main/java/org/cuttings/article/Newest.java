package org.cuttings.article;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newest articles as the database alone knows them, for when the index is away. */
@Component
public class Newest {

    /** The headlines of so many articles are looked through. */
    public static final int LOOKED_THROUGH = 20_000;

    private final EntityManager entities;
    private final JdbcClient jdbc;

    Newest(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * The articles that were published last, not in the trash, the newest first; those whose day
     * nobody knows come after all others.
     */
    @Transactional(readOnly = true)
    public List<Article> all(int most) {
        List<Article> newest = new ArrayList<>(newest("is not null", most));
        newest.addAll(newest("is null", most - newest.size()));
        return newest;
    }

    /** By an index of the database in each case, which it could not use for both. */
    private List<Article> newest(String day, int most) {
        return entities.createQuery(
                        """
                        from Article a
                         where a.publishedDay %s
                           and not exists (select 1 from Article t
                                            where t.id = a.id and t.deletedAt is not null)
                         order by a.publishedDay desc, a.id desc
                        """
                                .formatted(day),
                        Article.class)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Those of the newest, {@link #LOOKED_THROUGH} of them, whose headline has all of these, also
     * within longer words and in capitals.
     */
    @Transactional(readOnly = true)
    public List<Article> withHeadline(List<String> words, int most) {
        List<String> patterns =
                words.stream()
                        .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                        .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                        .toList();
        List<Long> ids = new ArrayList<>(withHeadline("is not null", patterns, most));
        ids.addAll(withHeadline("is null", patterns, most - ids.size()));
        return ids.isEmpty() ? List.of() : these(ids);
    }

    private List<Long> withHeadline(String day, List<String> patterns, int most) {
        return jdbc.sql(
                        """
                        select id from (
                            select id, published_day, headline from article
                             where published_day %s
                               and id not in %s
                             order by published_day desc, id desc
                             limit %d) newest
                         where 1 = 1%s
                         order by published_day desc, id desc
                         limit %d
                        """
                                .formatted(
                                        day,
                                        Trash.IDS,
                                        LOOKED_THROUGH,
                                        " and lower(headline) like ? escape '\\'"
                                                .repeat(patterns.size()),
                                        most))
                .params(patterns)
                .query(Long.class)
                .list();
    }

    private List<Article> these(List<Long> ids) {
        return entities
                .createQuery("from Article where id in (:ids)", Article.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparingInt(article -> ids.indexOf(article.id())))
                .toList();
    }
}
