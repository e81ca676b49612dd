package org.cuttings.names;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cuttings.article.Articles;
import org.cuttings.search.upkeep.IndexRenewal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries a decision about names through all articles, in the transaction of the decision. */
@Component
class Consequences {

    /** Articles in memory at a time. */
    private static final int AT_ONCE = 100;

    /** Whom a name, as it was found, stands for in an article. */
    private static final String STANDS_FOR =
            """
            coalesce(
              (select coalesce(r.same_as, r.id) from name_assignment a
                 join named_entity r on r.id = a.entity_id
                where a.article_id = m.article_id and a.found_id = m.%1$s
                order by a.decision_id desc limit 1),
              (select coalesce(e.same_as, e.id) from named_entity e where e.id = m.%1$s))
            """;

    private static final String MENTIONED = STANDS_FOR.formatted("found_id");
    private static final String QUOTED = STANDS_FOR.formatted("speaker_found_id");

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final IndexRenewal index;
    private final ApplicationEventPublisher events;

    Consequences(
            EntityManager entities,
            JdbcClient jdbc,
            IndexRenewal index,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.index = index;
        this.events = events;
    }

    /**
     * Works out anew whom these entities stand for wherever the machine found them.
     *
     * @return how many articles name somebody else since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int resolve(Set<Long> entities) {
        Set<Long> found = new HashSet<>(entities);
        found.addAll(
                jdbc.sql("select found_id from name_assignment where entity_id in (:entities)")
                        .param("entities", entities)
                        .query(Long.class)
                        .list());
        Set<Long> articles =
                new TreeSet<>(
                        jdbc.sql(
                                        """
                                        select m.article_id from mention m
                                         where m.found_id in (:found) and m.entity_id <> %s
                                        union
                                        select m.article_id from quote m
                                         where m.speaker_found_id in (:found) and m.speaker_id <> %s
                                        """
                                                .formatted(MENTIONED, QUOTED))
                                .param("found", found)
                                .query(Long.class)
                                .list());
        jdbc.sql(
                        "update mention m set entity_id = %1$s where m.found_id in (:found) and m.entity_id <> %1$s"
                                .formatted(MENTIONED))
                .param("found", found)
                .update();
        jdbc.sql(
                        "update quote m set speaker_id = %1$s where m.speaker_found_id in (:found) and m.speaker_id <> %1$s"
                                .formatted(QUOTED))
                .param("found", found)
                .update();
        renew(articles);
        return articles.size();
    }

    /** Has all articles that name an entity show it as it is now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void show(long entity) {
        renew(
                new TreeSet<>(
                        jdbc.sql(
                                        """
                                        select article_id from mention where entity_id = ?
                                        union select article_id from quote where speaker_id = ?
                                        """)
                                .params(entity, entity)
                                .query(Long.class)
                                .list()));
    }

    private void renew(Set<Long> articles) {
        // what Hibernate has in memory is older than what has been written beside it
        entities.clear();
        List<Long> ids = List.copyOf(new TreeSet<>(articles));
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            // whoever has an article is to see that its names are others now
            jdbc.sql(
                            "update article set read_at = :now where id in (:some) and read_at is not null")
                    .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                    .param("some", some)
                    .update();
            index.renew(some);
        }
        ids.stream().limit(AT_ONCE).forEach(id -> events.publishEvent(new Articles.Changed(id)));
    }
}
