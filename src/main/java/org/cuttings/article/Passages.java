package org.cuttings.article;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the passages of articles mean, and knows whose are still to be read. */
@Component
public class Passages {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    Passages(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * Gives articles these passages instead of those they have, all at once. An article that has
     * changed since it was taken stays as it is and is read again.
     *
     * @param read the passages of each article by its number
     * @param by who took the articles
     * @param madeBy what told the meanings
     */
    @Transactional
    public void keep(Map<Long, List<Passage.Part>> read, String by, String madeBy) {
        for (Map.Entry<Long, List<Passage.Part>> one : read.entrySet()) {
            int taken =
                    jdbc.sql("delete from passage_work where article_id = ? and taken_by = ?")
                            .params(one.getKey(), by)
                            .update();
            if (taken == 1) {
                replace(one.getKey(), one.getValue(), madeBy);
            }
        }
    }

    /** How many passages there are, those of articles in the trash among them. */
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from passage").query(Long.class).single();
    }

    private void replace(long article, List<Passage.Part> parts, String madeBy) {
        entities.createQuery("from Passage where article.id = :article", Passage.class)
                .setParameter("article", article)
                .getResultList()
                .forEach(entities::remove);
        Article whole = entities.getReference(Article.class, article);
        int seq = 0;
        for (Passage.Part part : parts) {
            entities.persist(new Passage(whole, seq++, part, madeBy));
        }
    }

    /**
     * Has the passages of all articles read anew that something else has read.
     *
     * @return of how many articles
     */
    @Transactional
    public int renew(String madeBy) {
        if (isAllMadeBy(madeBy)) {
            return 0;
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql(
                        """
                        insert into passage_work (article_id, since, attempts, not_before)
                        select distinct article_id, cast(:now as timestamp(6) with time zone), 0,
                               cast(:now as timestamp(6) with time zone)
                          from passage where made_by <> :madeBy
                            on conflict do nothing
                        """)
                .param("now", now)
                .param("madeBy", madeBy)
                .update();
    }

    /** By the first and the last, which an index tells without looking at all. */
    private boolean isAllMadeBy(String version) {
        return jdbc.sql(
                        """
                        select coalesce(min(made_by), :version) = :version
                           and coalesce(max(made_by), :version) = :version
                          from passage
                        """)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }
}
