package org.cuttings.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.article.Key;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which articles one name was decided to stand for somebody else. */
@Component
class Splits {

    private final JdbcClient jdbc;

    Splits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name as the machine found it in an article. */
    record Place(long article, long found) {}

    /** Where an entity is named or quoted in these articles. */
    List<Place> places(long entity, Set<Long> articles) {
        return jdbc.sql(
                        """
                        select article_id, found_id from mention
                         where entity_id = :entity and article_id in (:articles)
                        union
                        select article_id, speaker_found_id from quote
                         where speaker_id = :entity and article_id in (:articles)
                        """)
                .param("entity", entity)
                .param("articles", articles)
                .query((rs, row) -> new Place(rs.getLong(1), rs.getLong(2)))
                .list();
    }

    /** A new entity of the same kind that the machine does not find by itself. */
    long make(NamedEntity like, String name, @Nullable String note) {
        long id = Key.next();
        jdbc.sql(
                        """
                        insert into named_entity (id, type, found_type, name, list_key, note)
                        values (:id, :type, :type, :name, :listKey, :note)
                        """)
                .param("id", id)
                .param("type", like.type().name())
                .param("name", name)
                .param("listKey", Names.fold(name))
                .param("note", note)
                .update();
        return id;
    }

    void assign(List<Place> places, long decision, long entity) {
        for (Place place : places) {
            jdbc.sql(
                            """
                            insert into name_assignment (article_id, found_id, decision_id, entity_id)
                            values (?, ?, ?, ?)
                            """)
                    .params(place.article(), place.found(), decision, entity)
                    .update();
        }
    }

    /** Takes back what a decision assigned, and tells whom it was about. */
    Set<Long> takeBack(long decision) {
        Set<Long> found =
                new HashSet<>(
                        jdbc.sql("select found_id from name_assignment where decision_id = ?")
                                .param(decision)
                                .query(Long.class)
                                .list());
        jdbc.sql("delete from name_assignment where decision_id = ?").param(decision).update();
        return found;
    }
}
