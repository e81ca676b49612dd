package org.cuttings.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.article.Names.After;
import org.cuttings.article.Names.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question for names in alphabetical order that occur in at least one article. */
final class NameList {

    private final StringBuilder where =
            new StringBuilder(
                    """
                    where not e.hidden
                      and exists (select 1 from mention m where m.entity_id = e.id
                           and m.article_id not in %s)"""
                            .formatted(Trash.IDS));
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** One of the name's words begins so. */
    NameList beginning(@Nullable String start) {
        String folded = start == null ? "" : Names.fold(start);
        if (!folded.isEmpty()) {
            where.append(" and (e.list_key like :start or e.list_key like :inner)");
            parameters.put("start", folded + "%");
            parameters.put("inner", "% " + folded + "%");
        }
        return this;
    }

    /** The name itself begins with this letter; null for one that is not of a to z. */
    NameList under(@Nullable Character letter) {
        if (letter == null) {
            where.append(" and substring(e.list_key, 1, 1) not in (:letters)");
            parameters.put("letters", List.of("abcdefghijklmnopqrstuvwxyz".split("")));
        } else {
            where.append(" and e.list_key like :letter");
            parameters.put("letter", letter + "%");
        }
        return this;
    }

    NameList of(@Nullable EntityType type) {
        if (type != null) {
            where.append(" and e.type = :type");
            parameters.put("type", type.name());
        }
        return this;
    }

    NameList after(@Nullable After after) {
        if (after != null) {
            where.append(" and (e.list_key > :name or (e.list_key = :name and e.id > :id))");
            parameters.put("name", after.listKey());
            parameters.put("id", after.id());
        }
        return this;
    }

    /** The first of them, with their counts. */
    List<Listed> first(int size, JdbcClient jdbc) {
        parameters.put("size", size);
        return jdbc.sql(
                        """
                        select e.id, e.type, e.name,
                               (select count(distinct m.article_id) from mention m
                                 where m.entity_id = e.id
                                   and m.article_id not in %s),
                               (select count(*) from quote q
                                 where q.speaker_id = e.id
                                   and q.article_id not in %s)
                          from named_entity e
                        """
                                        .formatted(Trash.IDS, Trash.IDS)
                                + where
                                + " order by e.list_key, e.id limit :size")
                .params(parameters)
                .query(
                        (rs, row) ->
                                new Listed(
                                        Key.of(rs.getLong(1)),
                                        EntityType.valueOf(rs.getString(2)),
                                        rs.getString(3),
                                        rs.getLong(4),
                                        rs.getLong(5)))
                .list();
    }
}
