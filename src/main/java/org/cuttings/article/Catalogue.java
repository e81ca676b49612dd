package org.cuttings.article;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The whole archive in short, without the trash, in the order in which it grew. */
@Component
public class Catalogue {

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One article of the archive. */
    public record Entry(String key, String headline, Instant updatedAt) {}

    /** How many articles there are. */
    @Transactional(readOnly = true)
    public long size() {
        return jdbc.sql("select count(*) from article where deleted_at is null")
                .query(Long.class)
                .single();
    }

    /**
     * A part of the archive.
     *
     * @param first the place of the first article, from 0
     * @param most at most this many articles
     */
    @Transactional(readOnly = true)
    public List<Entry> part(long first, int most) {
        return jdbc.sql(
                        """
                        select id, headline, updated_at from article
                         where id not in
                        """
                                + Trash.IDS
                                + " order by id limit ? offset ?")
                .params(most, first)
                .query(
                        (rs, row) ->
                                new Entry(
                                        Key.of(rs.getLong(1)),
                                        rs.getString(2),
                                        rs.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
