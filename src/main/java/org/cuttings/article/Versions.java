package org.cuttings.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The earlier contents of articles that were changed. */
@Component
public class Versions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Versions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What an article once said.
     *
     * @param version the article's version while it said so
     * @param replacedAt until when it did
     * @param replacedBy who changed it, null where unknown
     */
    public record Earlier(
            int version, Content content, Instant replacedAt, @Nullable String replacedBy) {}

    /** The earlier contents of an article, the newest first; empty if it never changed. */
    @Transactional(readOnly = true)
    public List<Earlier> of(Article article) {
        return jdbc.sql(
                        """
                        select version, content, replaced_at, replaced_by from article_version
                        where article_id = ? order by version desc
                        """)
                .param(article.id())
                .query(this::earlier)
                .list();
    }

    /**
     * Some of the earlier contents, the newest first.
     *
     * @param before only versions below this one
     * @param most how many at most
     */
    @Transactional(readOnly = true)
    public List<Earlier> of(Article article, int before, int most) {
        return jdbc.sql(
                        """
                        select version, content, replaced_at, replaced_by from article_version
                        where article_id = ? and version < ? order by version desc limit ?
                        """)
                .params(article.id(), before, most)
                .query(this::earlier)
                .list();
    }

    /** How many earlier contents an article has. */
    @Transactional(readOnly = true)
    public int count(Article article) {
        // most articles never change; those in the trash and back have no earlier content either
        return article.version() == 0
                ? 0
                : jdbc.sql("select count(*) from article_version where article_id = ?")
                        .param(article.id())
                        .query(Integer.class)
                        .single();
    }

    private Earlier earlier(ResultSet rs, int row) throws SQLException {
        return new Earlier(
                rs.getInt(1),
                json.readValue(rs.getString(2), Content.class),
                rs.getObject(3, OffsetDateTime.class).toInstant(),
                rs.getString(4));
    }

    void keep(Article article, Instant now, @Nullable String by) {
        jdbc.sql(
                        """
                        insert into article_version (article_id, version, content, replaced_at, replaced_by)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                article.id(),
                                article.version(),
                                json.writeValueAsString(article.content()),
                                now.atOffset(ZoneOffset.UTC),
                                by))
                .update();
    }
}
