package org.cuttings.story;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of stories, their versions, and the articles that are to be sorted. */
@Component
class Stories {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Stories(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An article to be sorted. */
    record Work(long article, OffsetDateTime since) {}

    /** Takes the right to sort until the transaction ends; false if another process has it. */
    boolean takeTurn() {
        return jdbc.sql("select id from story_turn for update skip locked")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Some of the articles that are to be sorted, the newest first.
     *
     * @param before only those with smaller numbers
     */
    List<Work> next(int most, long before) {
        return jdbc.sql(
                        """
                        select article_id, since from story_work
                         where article_id < ? order by article_id desc limit ?
                        """)
                .params(before, most)
                .query((rs, row) -> new Work(rs.getLong(1), rs.getObject(2, OffsetDateTime.class)))
                .list();
    }

    /** Those of these articles that are not in the trash. */
    Set<Long> kept(List<Long> articles) {
        return jdbc.sql("select id from article where id in (:ids) and deleted_at is null")
                .param("ids", articles)
                .query(Long.class)
                .set();
    }

    /** Forgets what has been done; what changed meanwhile is still to be done. */
    void done(List<Work> work) {
        batches.batchUpdate(
                "delete from story_work where article_id = ? and since = ?",
                work.stream().map(one -> new Object[] {one.article(), one.since()}).toList());
    }

    /** What of an article is compared; empty if it is in the trash. */
    Optional<Account> account(long article) {
        return jdbc.sql(
                        """
                        select published_day, body from article
                         where id = ? and deleted_at is null
                        """)
                .param(article)
                .query(
                        (rs, row) ->
                                Account.of(
                                        article, rs.getObject(1, LocalDate.class), rs.getString(2)))
                .optional();
    }

    /** The stories that these articles belong to, of those that belong to one. */
    Map<Long, Long> of(Set<Long> articles) {
        return members("article_id in (:ids)", articles);
    }

    /** All articles of these stories, with their story. */
    Map<Long, Long> members(Set<Long> stories) {
        return members("story_id in (:ids)", stories);
    }

    private Map<Long, Long> members(String which, Set<Long> ids) {
        Map<Long, Long> members = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select article_id, story_id from story_member where " + which)
                    .param("ids", ids)
                    .query(
                            rs -> {
                                members.put(rs.getLong(1), rs.getLong(2));
                            });
        }
        return members;
    }

    /** Takes these articles out of their stories. */
    void forget(Set<Long> articles) {
        jdbc.sql("delete from story_member where article_id in (:ids)")
                .param("ids", articles)
                .update();
    }

    /** Puts an article into a story. */
    void put(long article, long story) {
        int known =
                jdbc.sql("update story_member set story_id = ? where article_id = ?")
                        .params(story, article)
                        .update();
        if (known == 0) {
            jdbc.sql("insert into story_member (article_id, story_id) values (?, ?)")
                    .params(article, story)
                    .update();
        }
    }
}
