package org.cuttings.article;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The articles whose names and quotes are still to be read. An article is noted here in the
 * transaction that stores it, so that none is forgotten whatever happens.
 */
@Component
public class Unread {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock = Clock.systemUTC();

    Unread(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Some of the articles that can be read now, at most so many. */
    @Transactional(readOnly = true)
    public Set<Long> some(int most) {
        return jdbc.sql("select article_id from reading_work where not_before <= ? limit ?")
                .params(now(), most)
                .query(Long.class)
                .set();
    }

    /** Has articles read that nobody knows yet; of those that came with names, what they mean. */
    @Transactional(propagation = Propagation.MANDATORY)
    void addNew(List<Article> articles) {
        addNew(
                "reading_work",
                articles.stream().filter(article -> article.readWith() == null).toList());
        addNew("passage_work", articles);
    }

    private void addNew(String table, List<Article> articles) {
        OffsetDateTime now = now();
        batches.batchUpdate(
                "insert into "
                        + table
                        + " (article_id, since, attempts, not_before) values (?, ?, 0, ?)",
                articles.stream().map(article -> new Object[] {article.id(), now, now}).toList());
    }

    /** Has an article read that was not read yet or says something else now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Article article) {
        add("reading_work", article);
        add("passage_work", article);
    }

    /** Has an article read for what it means, as its names and quotes came with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void addPassages(Article article) {
        remove(article);
        add("passage_work", article);
    }

    private void add(String table, Article article) {
        OffsetDateTime now = now();
        int known =
                jdbc.sql(
                                "update "
                                        + table
                                        + """
                                           set since = ?, attempts = 0, not_before = ?, taken_by = null, taken_until = null
                                         where article_id = ?
                                        """)
                        .params(now, now, article.id())
                        .update();
        if (known == 0) {
            jdbc.sql(
                            "insert into "
                                    + table
                                    + """
                                      (article_id, since, attempts, not_before)
                                      values (?, ?, 0, ?) on conflict do nothing
                                      """)
                    .params(article.id(), now, now)
                    .update();
        }
    }

    /** Has an article read anew that somebody is reading at the moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    void again(Article article) {
        jdbc.sql(
                        """
                        update reading_work set since = ?, taken_by = null, taken_until = null
                         where article_id = ?
                        """)
                .params(now(), article.id())
                .update();
    }

    private void remove(Article article) {
        jdbc.sql("delete from reading_work where article_id = ?").param(article.id()).update();
    }

    /**
     * Tells that an article has been read.
     *
     * @param reader who took it to read it
     * @return false if it has changed since, or somebody else took it over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean done(long article, String reader) {
        return jdbc.sql("delete from reading_work where article_id = ? and taken_by = ?")
                        .params(article, reader)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
