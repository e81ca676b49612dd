package org.cuttings.article;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which articles a name stands for somebody else than it usually does, as people decided. */
@Component
class Assignments {

    private final EntityManager entities;
    private final JdbcClient jdbc;

    Assignments(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** Keeps to what was decided for this article when its names are written down anew. */
    void apply(long article, List<Mention> mentions, List<Quote> quotes) {
        Map<Long, NamedEntity> others = of(article);
        if (others.isEmpty()) {
            return;
        }
        for (Mention mention : mentions) {
            NamedEntity other = others.get(mention.found().id());
            if (other != null) {
                mention.standsFor(other);
            }
        }
        for (Quote quote : quotes) {
            NamedEntity found = quote.speakerFound();
            NamedEntity other = found == null ? null : others.get(found.id());
            if (other != null) {
                quote.saidBy(other);
            }
        }
    }

    private Map<Long, NamedEntity> of(long article) {
        Map<Long, NamedEntity> others = new HashMap<>();
        // the newest comes last and stays
        jdbc.sql(
                        """
                        select found_id, entity_id from name_assignment
                         where article_id = ? order by decision_id
                        """)
                .param(article)
                .query((rs, row) -> new long[] {rs.getLong(1), rs.getLong(2)})
                .list()
                .forEach(pair -> put(others, pair[0], pair[1]));
        return others;
    }

    private void put(Map<Long, NamedEntity> others, long found, long other) {
        @Nullable NamedEntity entity = entities.find(NamedEntity.class, other);
        if (entity != null) {
            others.put(found, entity);
        }
    }
}
