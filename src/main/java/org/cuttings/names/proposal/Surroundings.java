package org.cuttings.names.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.names.proposal.Sign.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the articles that name two names say for their being the same. */
@Component
class Surroundings {

    /** Articles of a name that are looked at, the newest. */
    private static final int ARTICLES = 100;

    private static final int COMPANIONS = 30;
    private static final int SHOWN = 3;
    private static final int FEWEST_SHARED = 2;

    private final JdbcClient jdbc;

    Surroundings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether one article names both, as two. */
    boolean together(long one, long other) {
        return jdbc.sql(
                                """
                                select a.article_id from mention a
                                 where a.entity_id = ? and exists (
                                       select 1 from mention b
                                        where b.article_id = a.article_id and b.entity_id = ?)
                                 limit 1
                                """)
                        .params(one, other)
                        .query(Long.class)
                        .list()
                        .size()
                == 1;
    }

    /** The names that both are named with; null where they are too few to tell anything. */
    @Nullable Sign company(long one, long other) {
        Map<Long, String> first = companions(one);
        Map<Long, String> second = companions(other);
        List<String> shared = new ArrayList<>();
        first.forEach(
                (id, name) -> {
                    if (second.containsKey(id)) {
                        shared.add(name);
                    }
                });
        if (shared.size() < FEWEST_SHARED) {
            return null;
        }
        int fewer = Math.min(first.size(), second.size());
        return Sign.of(
                Kind.COMPANY,
                Math.min(0.35, 0.1 + 0.4 * shared.size() / fewer),
                Integer.toString(shared.size()),
                String.join(", ", shared.subList(0, Math.min(SHOWN, shared.size()))));
    }

    private Map<Long, String> companions(long entity) {
        Map<Long, String> companions = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select e.id, e.name, count(distinct m.article_id) as articles
                          from (select distinct article_id from mention where entity_id = :entity
                                 order by article_id desc limit :articles) near
                          join mention m on m.article_id = near.article_id
                          join named_entity e on e.id = m.entity_id
                         where e.id <> :entity group by e.id, e.name
                         order by articles desc, e.id limit :most
                        """)
                .param("entity", entity)
                .param("articles", ARTICLES)
                .param("most", COMPANIONS)
                .query(
                        rs -> {
                            companions.put(rs.getLong(1), rs.getString(2));
                        });
        return companions;
    }

    /** The time in which both are named; null where there is none, or no day is known. */
    @Nullable Sign period(long one, long other) {
        List<LocalDate> first = days(one);
        List<LocalDate> second = days(other);
        if (first.isEmpty() || second.isEmpty()) {
            return null;
        }
        boolean apart = first.get(0).isAfter(second.get(1)) || second.get(0).isAfter(first.get(1));
        LocalDate from = first.get(0).isAfter(second.get(0)) ? first.get(0) : second.get(0);
        LocalDate to = first.get(1).isBefore(second.get(1)) ? first.get(1) : second.get(1);
        return apart ? null : Sign.of(Kind.PERIOD, 0.05, from.toString(), to.toString());
    }

    private List<LocalDate> days(long entity) {
        return jdbc.sql(
                        """
                        select min(a.published_day), max(a.published_day)
                          from mention m join article a on a.id = m.article_id where m.entity_id = ?
                        """)
                .param(entity)
                .query(
                        (rs, row) -> {
                            LocalDate from = rs.getObject(1, LocalDate.class);
                            return from == null
                                    ? List.<LocalDate>of()
                                    : List.of(from, rs.getObject(2, LocalDate.class));
                        })
                .single();
    }

    /** An article that says the long form and then the short one in brackets. */
    @Nullable Sign brackets(long one, NameForm first, long other, NameForm second) {
        boolean short1 = first.isAcronym();
        String letters = short1 ? first.written() : second.written();
        String whole = (short1 ? second : first).written();
        return jdbc
                .sql(
                        """
                        select a.headline
                          from (select distinct article_id from mention where entity_id = ?
                                 order by article_id desc limit ?) near
                          join article a on a.id = near.article_id
                         where position(cast(? as varchar) in a.body) > 0 limit 1
                        """)
                .params(short1 ? other : one, ARTICLES, whole + " (" + letters + ")")
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(
                        headline ->
                                Sign.of(Kind.BRACKETS, 0.4, whole + " (" + letters + ")", headline))
                .orElse(null);
    }
}
