package org.cuttings.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which entities are one and the same.
 *
 * <p>The merges that hold make a forest: each leads from an entity to the one that stands for it.
 * What the entities themselves say is worked out from it, so that merges can be taken back in any
 * order.
 */
@Component
class Kin {

    private final JdbcClient jdbc;

    Kin(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever stands for the entity, and all that one stands for. */
    Set<Long> around(long entity) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select e.id from named_entity e, named_entity asked
                                 where asked.id = ?
                                   and (e.id = coalesce(asked.same_as, asked.id)
                                     or e.same_as = coalesce(asked.same_as, asked.id))
                                """)
                        .param(entity)
                        .query(Long.class)
                        .list());
    }

    /** Has each of these entities point at whoever stands for it as the merges now are. */
    void arrange(Set<Long> entities) {
        Map<Long, Long> parents = new HashMap<>();
        jdbc.sql(
                        """
                        select subject, object from name_decision
                         where kind = 'MERGE' and undone_at is null and subject in (:entities)
                        """)
                .param("entities", entities)
                .query(
                        rs -> {
                            parents.put(rs.getLong(1), rs.getLong(2));
                        });
        Map<Long, Long> roots = new LinkedHashMap<>();
        for (Long entity : entities) {
            Long root = entity;
            for (Long next = parents.get(root); next != null; next = parents.get(root)) {
                root = next;
            }
            roots.put(entity, root);
        }
        roots.forEach(
                (entity, root) -> {
                    if (entity.equals(root)) {
                        jdbc.sql("update named_entity set same_as = null where id = ?")
                                .param(entity)
                                .update();
                    } else {
                        jdbc.sql("update named_entity set same_as = ? where id = ?")
                                .params(root, entity)
                                .update();
                    }
                });
    }
}
