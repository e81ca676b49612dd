package org.cuttings.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cuttings.article.ArticleNotFound;
import org.cuttings.article.Key;
import org.cuttings.correction.Correction.Undone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All corrections of what was found in articles, with those that were taken back. */
@Component
public class Corrections {

    private static final String SELECT =
            """
            select id, article_id, change, was, corrected_by, corrected_at, undone_by, undone_at
              from correction
            """;

    /** More room there is not for one; a place takes some 400 characters. */
    private static final int LONGEST = 1_000_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    Corrections(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What was corrected in an article, in the order in which that was done. */
    @Transactional(readOnly = true)
    public List<Correction> in(long article) {
        return jdbc.sql(SELECT + " where article_id = ? order by id")
                .param(article)
                .query((rs, row) -> read(rs))
                .list();
    }

    /** The corrections of one article that hold, in the order in which they were made. */
    List<Correction> holding(long article) {
        return holding(List.of(article)).getOrDefault(article, List.of());
    }

    /** The corrections that hold, by the article, in the order in which they were made. */
    Map<Long, List<Correction>> holding(Collection<Long> articles) {
        return jdbc
                .sql(SELECT + " where article_id in (:articles) and undone_at is null order by id")
                .param("articles", articles)
                .query((rs, row) -> read(rs))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Correction::article));
    }

    /**
     * The correction with this key.
     *
     * @throws ArticleNotFound if there is none
     */
    @Transactional(readOnly = true)
    public Correction get(String key) {
        return Key.parse(key).stream()
                .boxed()
                .findFirst()
                .flatMap(this::find)
                .orElseThrow(() -> new ArticleNotFound("correction", key));
    }

    private Optional<Correction> find(long id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query((rs, row) -> read(rs)).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Correction record(long article, Change change, @Nullable String was, @Nullable String by) {
        String text = json.writeValueAsString(change);
        if (text.length() > LONGEST) {
            throw new UnworkableCorrection(
                    "text", null, "These words stand in too many places to correct all at once");
        }
        long id = Key.next();
        jdbc.sql(
                        """
                        insert into correction (id, article_id, change, was, corrected_by, corrected_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(id, article, text, was, by, now()))
                .update();
        return find(id).orElseThrow();
    }

    /** Marks a correction as taken back; false if it was already. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean takeBack(Correction correction, @Nullable String by) {
        return jdbc.sql(
                                """
                                update correction set undone_by = ?, undone_at = ?
                                 where id = ? and undone_at is null
                                """)
                        .params(Arrays.asList(by, now(), correction.id()))
                        .update()
                == 1;
    }

    /** Marks all corrections of an article as taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeBackAll(long article, @Nullable String by) {
        jdbc.sql(
                        """
                        update correction set undone_by = ?, undone_at = ?
                         where article_id = ? and undone_at is null
                        """)
                .params(Arrays.asList(by, now(), article))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Correction read(ResultSet rs) throws SQLException {
        OffsetDateTime undone = rs.getObject(8, OffsetDateTime.class);
        return new Correction(
                rs.getLong(1),
                rs.getLong(2),
                json.readValue(rs.getString(3), Change.class),
                rs.getString(4),
                rs.getString(5),
                instant(rs.getObject(6, OffsetDateTime.class)),
                undone == null ? null : new Undone(rs.getString(7), instant(undone)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
