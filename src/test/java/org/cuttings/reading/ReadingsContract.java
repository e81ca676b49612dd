package org.cuttings.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.Describer;
import org.cuttings.article.Describer.Read;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals.Original;
import org.cuttings.article.Quote;
import org.cuttings.article.Span;
import org.cuttings.reading.WorkQueue.Taken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What the reading of articles promises, whatever the database. Nobody reads by himself here. */
@TestPropertySource(properties = "cuttings.reading.workers=0")
@SuppressWarnings("NullAway.Init")
abstract class ReadingsContract {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Findings NAMED =
            new Findings(
                    List.of(
                            new Findings.Name(
                                    EntityType.PERSON, "Ansel Quirk", List.of(new Span(0, 3)))),
                    List.of());

    @Autowired Articles articles;
    @Autowired Describer describer;
    @Autowired WorkQueue namesWork;
    @Autowired NamesReader reader;
    @Autowired MeaningReader meanings;
    @Autowired Readings readings;
    @Autowired Rereading rereading;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from reading_work").update();
        jdbc.sql("update article set read_with = ? where read_with is not null")
                .param(readings.progress().version())
                .update();
    }

    @Test
    void anArticleIsReadAfterItIsStored() {
        Article stored = add(null);
        assertThat(readings.of(stored).state()).isEqualTo(Readings.State.WAITING);

        assertThat(reader.readSome(() -> true)).isTrue();

        Article read = articles.get(stored.key());
        assertThat(readings.of(read).state()).isEqualTo(Readings.State.DONE);
        assertThat(readings.of(read).with()).isEqualTo(readings.progress().version());
        assertThat(read.quotes()).extracting(Quote::text).containsExactly("We open at dawn,");
        assertThat(read.version()).isEqualTo(stored.version());
        assertThat(reader.readSome(() -> true)).isFalse();
    }

    @Test
    void whatItsPassagesMeanIsReadOnceAndAnewWhereTheTextHasChanged() {
        jdbc.sql("delete from passage_work").update();
        Article stored = add(null);

        assertThat(meanings.readSome(() -> true)).isTrue();

        assertThat(passagesOf(stored)).isEqualTo(1);
        assertThat(meanings.readSome(() -> true)).isFalse();
        meanings.upgrade();
        assertThat(meanings.readSome(() -> true)).isFalse();

        jdbc.sql("update passage set made_by = 'another' where article_id = ?")
                .param(stored.id())
                .update();
        meanings.upgrade();
        assertThat(meanings.readSome(() -> true)).isTrue();
        assertThat(passagesOf(stored)).isEqualTo(1);
    }

    private long passagesOf(Article article) {
        return jdbc.sql("select count(*) from passage where article_id = ?")
                .param(article.id())
                .query(Long.class)
                .single();
    }

    @Test
    void twoReadersNeverHaveOneArticle() throws Exception {
        for (int i = 0; i < 60; i++) {
            add(null);
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<List<Long>>> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String name = "reader" + i;
            readers.add(() -> takeAll(name));
        }
        List<Long> taken = new ArrayList<>();
        for (Future<List<Long>> each : threads.invokeAll(readers)) {
            taken.addAll(each.get());
        }
        threads.shutdown();
        taken.addAll(takeAll("last"));

        assertThat(taken).hasSize(60).doesNotHaveDuplicates();
    }

    private List<Long> takeAll(String name) {
        List<Long> all = new ArrayList<>();
        List<Taken> some = namesWork.take(name);
        while (!some.isEmpty()) {
            some.forEach(one -> all.add(one.article()));
            some = namesWork.take(name);
        }
        return all;
    }

    @Test
    void whatADeadReaderHadComesToAnother() {
        Article article = add(null);
        namesWork.take("dead");
        assertThat(namesWork.take("other")).isEmpty();
        jdbc.sql("update reading_work set taken_until = since").update();

        List<Taken> taken = namesWork.take("other");

        assertThat(taken).extracting(Taken::attempt).containsExactly(2);
        List<Read> read = List.of(new Read(article.id(), Findings.NONE));
        assertThat(describer.describe(read, "dead", "1", one -> {})).isEmpty();
        assertThat(describer.describe(read, "other", "1", one -> {})).containsExactly(article.id());
    }

    @Test
    void anArticleThatCannotBeReadIsTriedAgainAndThenLeftAlone() {
        Article article = add(null);
        for (int attempt = 1; attempt <= WorkQueue.MOST_ATTEMPTS; attempt++) {
            List<Taken> taken = namesWork.take("reader");
            assertThat(taken).extracting(Taken::attempt).containsExactly(attempt);
            namesWork.fail(taken.get(0), "reader", "INTERNAL", "The ink is too pale.");
            assertThat(namesWork.take("reader")).isEmpty();
            jdbc.sql("update reading_work set not_before = since where not_before is not null")
                    .update();
        }

        assertThat(namesWork.take("reader")).isEmpty();
        assertThat(readings.of(article).state()).isEqualTo(Readings.State.FAILED);
        assertThat(readings.failed(null, 10))
                .extracting(Readings.Failed::reason)
                .containsExactly("The ink is too pale.");
        assertThat(readings.failed(article.key(), 10)).isEmpty();
        assertThat(readings.progress().failed()).isEqualTo(1);
        assertThat(readings.progress().waiting()).isZero();

        rereading.start(Rereading.Scope.FAILED);

        assertThat(namesWork.take("reader")).extracting(Taken::attempt).containsExactly(1);
    }

    @Test
    void anArticleThatStopsTheArchiveEachTimeIsLeftAloneWithoutItsNeighbours() {
        add(null);
        add(null);
        assertThat(namesWork.take("dead")).hasSize(2);
        jdbc.sql("update reading_work set taken_until = since").update();

        assertThat(namesWork.take("careful")).hasSize(1);
        jdbc.sql("update reading_work set attempts = 5, not_before = null, taken_until = since")
                .update();

        assertThat(namesWork.take("reader")).isEmpty();
        assertThat(readings.failed(null, 10)).extracting(Readings.Failed::code).hasSize(2);
    }

    @Test
    void anArticleThatChangedWhileItWasReadIsReadAgain() {
        Article article = add(null);
        namesWork.take("slow");
        Content changed = content();
        articles.revise(article.key(), article.version(), changed, null, null);

        assertThat(
                        describer.describe(
                                List.of(new Read(article.id(), NAMED)), "slow", "1", one -> {}))
                .isEmpty();
        assertThat(namesWork.take("next"))
                .extracting(taken -> taken.prose().body())
                .containsExactly(changed.body());
    }

    @Test
    void whatCameWithAnArticleIsNeverOverwritten() {
        Article article = add(NAMED);

        rereading.start(Rereading.Scope.ALL);
        rereading.start(article);
        Content headed = content("The harbour of " + article.key(), article.body());
        articles.revise(article.key(), article.version(), headed, null, null);

        assertThat(takeAll("reader")).doesNotContain(article.id());
        Article kept = articles.get(article.key());
        assertThat(readings.of(kept).state()).isEqualTo(Readings.State.GIVEN);
        assertThat(kept.mentions()).hasSize(1);
    }

    @Test
    void readingAgainDoublesNothingAndKeepsKeys() {
        Article article = add(null);
        reader.readSome(() -> true);
        Article once = articles.get(article.key());

        rereading.start(once);
        assertThat(reader.readSome(() -> true)).isTrue();

        Article twice = articles.get(article.key());
        assertThat(twice.readAt()).isAfter(once.readAt());
        assertThat(twice.quotes()).extracting(Quote::key).isNotEmpty();
        assertThat(twice.quotes())
                .extracting(Quote::key)
                .isEqualTo(once.quotes().stream().map(Quote::key).toList());
        assertThat(twice.mentions()).hasSameSizeAs(once.mentions());
    }

    @Test
    void whatAnEarlierReleaseReadIsReadAgainOnRequest() {
        Article old = add(null);
        reader.readSome(() -> true);
        jdbc.sql("update article set read_with = 'earlier' where id = ?").param(old.id()).update();
        assertThat(readings.progress().outdated()).isEqualTo(1);

        rereading.start(Rereading.Scope.OUTDATED);
        rereading.start(Rereading.Scope.OUTDATED);

        assertThat(takeAll("reader")).containsExactly(old.id());
    }

    @Test
    void whatIsGivenBackIsTakenAsIfForTheFirstTime() {
        add(null);
        namesWork.giveBack(namesWork.take("leaving"), "leaving");

        assertThat(namesWork.take("next")).extracting(Taken::attempt).containsExactly(1);
    }

    private Article add(@Nullable Findings findings) {
        Content content = content();
        byte[] bytes = content.body().getBytes(StandardCharsets.UTF_8);
        return articles.add(
                content, findings, new Original("dawn.txt", "text/plain", bytes), OnDuplicate.SKIP);
    }

    private static Content content() {
        int number = NUMBER.incrementAndGet();
        return content(
                "The gates of Quay Hollow " + number,
                "\"We open at dawn,\" said Orla Venn at gate %d.".formatted(number));
    }

    private static Content content(String headline, String body) {
        return new Content(
                headline, null, null, List.of(), null, null, null, "en", null, null, body,
                List.of());
    }
}
