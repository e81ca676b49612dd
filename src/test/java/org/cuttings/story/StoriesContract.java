package org.cuttings.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.Findings;
import org.cuttings.article.Key;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals.Original;
import org.cuttings.search.StoryVersions;
import org.cuttings.search.upkeep.IndexQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What sorting articles into stories promises, whatever the database. Nobody sorts by himself. */
@TestPropertySource(properties = "cuttings.story.recognised=false")
@SuppressWarnings("NullAway.Init")
abstract class StoriesContract {

    private static final UUID LATE = UUID.randomUUID();

    @Autowired Articles articles;
    @Autowired Sorter sorter;
    @Autowired Stories stories;
    @Autowired StoryVersions versions;
    @Autowired IndexQueue index;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @BeforeEach
    void nothingIsKnown() {
        jdbc.sql("select id from article where deleted_at is null")
                .query(Long.class)
                .list()
                .forEach(id -> articles.discard(Key.of(id), null));
        jdbc.sql("delete from story_work").update();
        jdbc.sql("delete from story_member").update();
    }

    @Test
    void versionsOfOneStoryGoByTheKeyOfTheFirst() {
        Article first = add(Texts.QUAY);
        Article other = add(Texts.OTHER);
        Article longer = add(Texts.LONGER);
        Article corrected = add(Texts.CORRECTED);
        assertThat(story(first)).isNull();

        sortAll();

        assertThat(List.of(first, longer, corrected))
                .allSatisfy(one -> assertThat(story(one)).isEqualTo(first.key()));
        assertThat(story(other)).isNull();
        assertThat(first.version()).isEqualTo(articles.get(first.key()).version());
    }

    @Test
    void aLaterVersionJoinsTheStory() {
        Article first = add(Texts.QUAY);
        sortAll();
        Article second = add(Texts.QUAY);
        sortAll();
        Article third = add(Texts.LONGER);
        sortAll();

        assertThat(List.of(second, third))
                .allSatisfy(one -> assertThat(story(one)).isEqualTo(first.key()));
    }

    @Test
    void anArticleWhoseTextIsEditedIsSortedAnew() {
        Article first = add(Texts.QUAY);
        Article second = add(Texts.QUAY);
        Article third = add(Texts.LONGER);
        sortAll();

        edit(first, Texts.OTHER);
        sortAll();
        assertThat(story(first)).isNull();
        assertThat(List.of(second, third))
                .allSatisfy(one -> assertThat(story(one)).isEqualTo(second.key()));

        edit(first, Texts.CORRECTED);
        sortAll();
        assertThat(List.of(first, second, third))
                .allSatisfy(one -> assertThat(story(one)).isEqualTo(first.key()));
    }

    @Test
    void aDeletedArticleLeavesItsStoryAndComesBackWithIt() {
        Article first = add(Texts.QUAY);
        Article second = add(Texts.QUAY);
        sortAll();

        articles.discard(first.key(), null);
        sortAll();
        assertThat(story(second)).isNull();

        articles.restore(first.key());
        sortAll();
        assertThat(List.of(first, second))
                .allSatisfy(one -> assertThat(story(one)).isEqualTo(first.key()));
    }

    @Test
    void resultsTellOfTheirStoryOnceTheIndexHasLearned() {
        Article first = add(Texts.QUAY);
        Article second = add(Texts.LONGER);
        sortAll();
        index.settle(Duration.ofSeconds(20));
        assertThat(versions(first)).containsExactly(second.key(), first.key());

        articles.discard(first.key(), null);
        sortAll();
        index.settle(Duration.ofSeconds(20));
        assertThat(versions(first)).isEmpty();
    }

    @Test
    void whatChangesWhileItIsSortedIsSortedAgain() {
        Article first = add(Texts.QUAY);
        Article second = add(Texts.QUAY);
        List<Stories.Work> seen = stories.next(10, Long.MAX_VALUE);
        edit(second, Texts.OTHER);

        new TransactionTemplate(transactions).executeWithoutResult(status -> stories.done(seen));

        assertThat(stories.next(10, Long.MAX_VALUE))
                .extracting(Stories.Work::article)
                .containsExactly(second.id());
        assertThat(first.id()).isLessThan(second.id());
    }

    @Test
    void oneSorterWorksAtATime() {
        add(Texts.QUAY);
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            assertThat(stories.takeTurn()).isTrue();
                            assertThat(elsewhere()).isFalse();
                        });
        assertThat(index.settle(Duration.ofSeconds(30))).isTrue();
        assertThat(elsewhere()).isTrue();
    }

    @Test
    void twoStoriesAreNotMixedByAnArticleThatContainsBoth() {
        Article quay = add(Texts.QUAY);
        Article choir = add(Texts.OTHER);
        add(Texts.QUAY);
        add(Texts.OTHER);
        Article both = add(Texts.QUAY + "\n\n" + Texts.OTHER + "\n\n" + Texts.RATES.get(0));
        sortAll();

        assertThat(story(quay)).isEqualTo(quay.key());
        assertThat(story(choir)).isEqualTo(choir.key());
        assertThat(story(both)).isIn(quay.key(), choir.key());
    }

    @Test
    void manyCopiesAreOneStory() {
        Article first = add(Texts.QUAY);
        for (int i = 0; i < 80; i++) {
            add(Texts.QUAY);
        }
        sortAll();

        assertThat(
                        jdbc.sql("select count(*) from story_member where story_id = ?")
                                .param(first.id())
                                .query(Long.class)
                                .single())
                .isEqualTo(81);
    }

    @Test
    void anArticleWaitsUntilTheIndexHasItAsItIs() {
        Article first = add(Texts.QUAY);
        add(Texts.QUAY);
        sortAll();
        jdbc.sql("update article set body = ? where id = ?")
                .params(Texts.OTHER, first.id())
                .update();
        jdbc.sql("insert into story_work (article_id, since) values (?, current_timestamp)")
                .param(first.id())
                .update();
        jdbc.sql(
                        """
                        insert into hsearch_outbox_event
                            (id, entity_id, entity_id_hash, entity_name, payload, process_after,
                             retries, status)
                        values (?, '0', 0, 'Article', ?, ?, 0, 'PENDING')
                        """)
                .params(LATE, new byte[0], OffsetDateTime.now(ZoneOffset.UTC).plusHours(1))
                .update();
        try {
            assertThat(sorter.sortSome()).isFalse();
            assertThat(story(first)).isEqualTo(first.key());
        } finally {
            jdbc.sql("delete from hsearch_outbox_event where id = ?").param(LATE).update();
        }

        assertThat(index.settle(Duration.ofSeconds(30))).isTrue();
        assertThat(sorter.sortSome()).as("nothing will come any more").isTrue();
        assertThat(story(first)).isNull();
    }

    private boolean elsewhere() {
        return CompletableFuture.supplyAsync(sorter::sortSome).join();
    }

    private void sortAll() {
        assertThat(index.settle(Duration.ofSeconds(30))).isTrue();
        boolean more = true;
        while (more) {
            more = sorter.sortSome();
        }
    }

    private @Nullable String story(Article article) {
        return articles.get(article.key()).story();
    }

    private List<String> versions(Article first) {
        StoryVersions.Story story = versions.of(first.key());
        return story == null
                ? List.of()
                : story.items().stream().map(StoryVersions.Version::id).toList();
    }

    private void edit(Article article, String body) {
        Article now = articles.get(article.key());
        articles.revise(now.key(), now.version(), content(body), Findings.NONE, null);
    }

    private Article add(String body) {
        return articles.add(
                content(body),
                Findings.NONE,
                new Original(
                        "wire.txt",
                        null,
                        UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)),
                OnDuplicate.COPY);
    }

    private static Content content(String body) {
        return new Content(
                "Wire item " + UUID.randomUUID(),
                null,
                null,
                List.of(),
                "Brackwater Post",
                null,
                null,
                "en",
                null,
                null,
                body,
                List.of());
    }
}
