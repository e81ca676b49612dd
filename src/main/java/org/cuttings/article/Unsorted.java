package org.cuttings.article;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The articles of which it is still to be told whether they are versions of a story that the
 * archive has already. An article is noted here in the transaction that changes it.
 */
@Component
class Unsorted {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock = Clock.systemUTC();

    Unsorted(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Has articles sorted that nobody knows yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    void addNew(List<Article> articles) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        batches.batchUpdate(
                "insert into story_work (article_id, since) values (?, ?)",
                articles.stream().map(article -> new Object[] {article.id(), now}).toList());
    }

    /** Has an article sorted that is new, says something else, or came into the trash or back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Article article) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        // In this order: whoever sorts it at the moment forgets only what he has seen.
        int known =
                jdbc.sql("update story_work set since = ? where article_id = ?")
                        .params(now, article.id())
                        .update();
        if (known == 0) {
            jdbc.sql(
                            """
                            insert into story_work (article_id, since) values (?, ?)
                            on conflict do nothing
                            """)
                    .params(article.id(), now)
                    .update();
        }
    }
}
