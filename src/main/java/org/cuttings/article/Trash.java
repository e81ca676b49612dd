package org.cuttings.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PessimisticLockException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.cuttings.audit.Deeds;
import org.cuttings.audit.Deeds.What;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The articles that were deleted and can still be restored, until somebody purges them. */
@Component
public class Trash {

    /**
     * A part of a statement: the numbers of the articles in the trash. What is not in it is asked
     * for as "not in" these, which are few, and not by "deleted_at is null", for which the built-in
     * database would read nearly all articles by the index of that column. It finds these by the
     * index only where both ends are told.
     */
    public static final String IDS =
            """
            (select t.id from article t
              where t.deleted_at between timestamp with time zone '1970-01-01 00:00:00Z'
                                     and timestamp with time zone '9999-12-31 00:00:00Z')
            """;

    private static final int ATTEMPTS = 5;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final TransactionTemplate transaction;

    Trash(
            EntityManager entities,
            JdbcClient jdbc,
            Deeds deeds,
            PlatformTransactionManager transactions) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An article in the trash. */
    public record Discarded(
            String key, String headline, @Nullable String source, Instant deletedAt) {}

    /** How many articles are in the trash. */
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from " + IDS + " as trash").query(Long.class).single();
    }

    /**
     * The articles in the trash, those first that came into the archive last.
     *
     * @param after the key of the last one of the page before, null for the first page
     * @param size at most so many
     */
    @Transactional(readOnly = true)
    public List<Discarded> list(@Nullable String after, int size) {
        return jdbc.sql(
                        """
                        select id, headline, source, deleted_at from article
                         where id < ? and id in
                        """
                                + IDS
                                + " order by id desc limit ?")
                .params(
                        after == null ? Long.MAX_VALUE : Key.parse(after).orElse(Long.MIN_VALUE),
                        size)
                .query(
                        (rs, row) ->
                                new Discarded(
                                        Key.of(rs.getLong(1)),
                                        rs.getString(2),
                                        rs.getString(3),
                                        rs.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Deletes an article in the trash for good, with its versions, quotes, corrections and original
     * file. A file that held other articles too, or is still to be read, stays.
     *
     * @throws ArticleNotFound if there is no such article in the trash
     */
    public void purge(String key) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> purgeNow(key));
                return;
            } catch (PessimisticLockException | PessimisticLockingFailureException e) {
                // it is being read or sorted at the moment, which ends within seconds
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void purgeNow(String key) {
        long id = Key.parse(key).orElseThrow(() -> new ArticleNotFound("deleted article", key));
        Article article = entities.find(Article.class, id);
        if (article == null || !article.discarded()) {
            throw new ArticleNotFound("deleted article", key);
        }
        String file = article.sha256();
        for (String table : List.of("article_version", "name_assignment")) {
            delete(table, "article_id", id);
        }
        jdbc.sql("update import_item set article_id = null where article_id = ?")
                .param(id)
                .update();
        deeds.note(What.ARTICLE_PURGED, article.key(), article.headline());
        entities.remove(article);
        entities.flush();
        forget(file);
    }

    private void delete(String table, String column, Object value) {
        jdbc.sql("delete from " + table + " where " + column + " = ?").param(value).update();
    }

    private void forget(String file) {
        boolean needed =
                jdbc.sql(
                                        """
                                        select (select count(*) from article where original_sha256 = :file)
                                             + (select count(*) from import_item
                                                 where original_sha256 = :file
                                                   and (state in ('PENDING', 'TO_CHECK', 'FAILED')
                                                        or file_id is null and not file_read))
                                        """)
                                .param("file", file)
                                .query(Long.class)
                                .single()
                        > 0;
        if (needed) {
            return;
        }
        jdbc.sql("update import_item set original_sha256 = null where original_sha256 = ?")
                .param(file)
                .update();
        delete("original_part", "sha256", file);
        delete("original", "sha256", file);
    }
}
