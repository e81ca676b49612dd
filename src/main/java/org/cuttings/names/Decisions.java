package org.cuttings.names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.cuttings.article.ArticleNotFound;
import org.cuttings.article.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that people decided about names, kept for good, with what was taken back. */
@Component
public class Decisions {

    private static final String SELECT =
            """
            select d.*, s.name as subject_name, o.name as object_name
              from name_decision d join named_entity s on s.id = d.subject
              left join named_entity o on o.id = d.object
            """;

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was decided about an entity, or about those it stands for, the newest first.
     *
     * @param before key of the decision the page before ended with, null for the first page
     */
    @Transactional(readOnly = true)
    public List<Decision> about(long entity, @Nullable String before, int size) {
        return page(
                """
                 and (d.subject in (select id from named_entity where id = ? or same_as = ?)
                  or d.object in (select id from named_entity where id = ? or same_as = ?))
                """,
                List.of(entity, entity, entity, entity),
                before,
                size);
    }

    /** What was decided last, the newest first. */
    @Transactional(readOnly = true)
    public List<Decision> newest(@Nullable String before, int size) {
        return page("", List.of(), before, size);
    }

    private List<Decision> page(
            String where, List<Object> parameters, @Nullable String before, int size) {
        OptionalLong cursor = before == null ? OptionalLong.empty() : Key.parse(before);
        List<Object> all = new ArrayList<>(List.of(cursor.orElse(Long.MAX_VALUE)));
        all.addAll(parameters);
        all.add(size);
        return jdbc.sql(SELECT + " where d.id < ?" + where + " order by d.id desc limit ?")
                .params(all)
                .query((rs, row) -> read(rs))
                .list();
    }

    /**
     * The decision with this key.
     *
     * @throws ArticleNotFound if there is none
     */
    @Transactional(readOnly = true)
    public Decision get(String key) {
        return Key.parse(key).stream()
                .boxed()
                .findFirst()
                .flatMap(this::find)
                .orElseThrow(() -> new ArticleNotFound("decision", key));
    }

    private Optional<Decision> find(long id) {
        return jdbc.sql(SELECT + " where d.id = ?")
                .param(id)
                .query((rs, row) -> read(rs))
                .optional();
    }

    /** Decisions of one kind about an entity that hold, in the order in which they were made. */
    List<Decision> holding(Decision.Kind kind, long subject) {
        return all(kind, subject).stream().filter(one -> one.undone() == null).toList();
    }

    /** All decisions of one kind about an entity, in the order in which they were made. */
    List<Decision> all(Decision.Kind kind, long subject) {
        return jdbc.sql(SELECT + " where d.kind = ? and d.subject = ? order by d.id")
                .params(kind.name(), subject)
                .query((rs, row) -> read(rs))
                .list();
    }

    /** Decisions made or taken back before a moment that nobody has made sure of. */
    List<Decision> unsettled(Instant before, int size) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where not d.settled and d.decided_at < ?
                                   and (d.undone_at is null or d.undone_at < ?) order by d.id limit ?
                                """)
                .params(before.atOffset(ZoneOffset.UTC), before.atOffset(ZoneOffset.UTC), size)
                .query((rs, row) -> read(rs))
                .list();
    }

    void settle(Decision decision) {
        jdbc.sql("update name_decision set settled = true where id = ?")
                .param(decision.id())
                .update();
    }

    /** Lets one decision be made at a time, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void oneAtATime() {
        jdbc.sql("select reached from name_progress where task = 'decisions' for update")
                .query(Long.class)
                .single();
    }

    Decision record(
            Decision.Kind kind,
            long subject,
            @Nullable Long object,
            @Nullable String was,
            @Nullable String becomes,
            @Nullable String by) {
        long id = Key.next();
        jdbc.sql(
                        """
                        insert into name_decision (id, kind, subject, object, was, becomes, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(id, kind.name(), subject, object, was, becomes, by, now()))
                .update();
        return find(id).orElseThrow();
    }

    /** Marks a decision as taken back; false if it was already. */
    boolean takeBack(Decision decision, @Nullable String by) {
        return jdbc.sql(
                                """
                                update name_decision set undone_by = ?, undone_at = ?, settled = false
                                 where id = ? and undone_at is null
                                """)
                        .params(Arrays.asList(by, now(), decision.id()))
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Decision read(ResultSet rs) throws SQLException {
        Long object = rs.getObject("object", Long.class);
        OffsetDateTime undone = rs.getObject("undone_at", OffsetDateTime.class);
        return new Decision(
                rs.getLong("id"),
                Decision.Kind.valueOf(rs.getString("kind")),
                new Decision.Party(rs.getLong("subject"), rs.getString("subject_name")),
                object == null
                        ? null
                        : new Decision.Party(
                                object, Objects.requireNonNull(rs.getString("object_name"))),
                rs.getString("was"),
                rs.getString("becomes"),
                rs.getString("decided_by"),
                rs.getObject("decided_at", OffsetDateTime.class).toInstant(),
                undone == null
                        ? null
                        : new Decision.Undone(rs.getString("undone_by"), undone.toInstant()));
    }
}
