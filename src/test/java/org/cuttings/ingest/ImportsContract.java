package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cuttings.article.ArticleNotFound;
import org.cuttings.article.Articles;
import org.cuttings.article.OnDuplicate;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the store of imports promises, whatever the database. */
@SuppressWarnings("NullAway.Init")
abstract class ImportsContract {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired private Importer importer;
    @Autowired private Imports imports;
    @Autowired private Articles articles;
    @Autowired private ImportLeases leases;
    @Autowired private EntityManager entities;
    @Autowired private JdbcClient jdbc;

    @Test
    void eachFileOfAnImportTellsWhatBecameOfIt() {
        Upload letter = text("The mill at Orrin Ford grinds again");

        ImportJob job = done(List.of(letter, letter, upload("empty.txt", "")), true, null);

        assertThat(job.finishedAt()).isNotNull();
        assertThat(imports.items(job, null))
                .extracting(ImportItem::seq, ImportItem::label, ImportItem::state)
                .containsExactly(
                        tuple(0, letter.label(), ImportItem.State.IMPORTED),
                        tuple(1, letter.label(), ImportItem.State.DUPLICATE),
                        tuple(2, "empty.txt", ImportItem.State.FAILED));
        assertThat(imports.counts(job))
                .isEqualTo(
                        Map.of(
                                ImportItem.State.IMPORTED, 1L,
                                ImportItem.State.DUPLICATE, 1L,
                                ImportItem.State.FAILED, 1L));
        ImportItem imported = imports.items(job, ImportItem.State.IMPORTED).get(0);
        assertThat(articles.get(Objects.requireNonNull(imported.article())).headline())
                .isEqualTo(imported.headline());
        assertThat(imports.item(job, imported.key()).sha256()).isEqualTo(imported.sha256());
    }

    @Test
    void aCheckedArticleIsSavedAsItWasLeft() {
        ImportJob job = done(List.of(text("A lighthouse for Sable Point")), false, null);
        ImportItem item = imports.items(job, ImportItem.State.TO_CHECK).get(0);
        Extraction found = importer.check(item);

        importer.save(job, item, found.draft().content(), Checked.NOTHING, null);

        assertThat(imports.item(job, item.key()).state()).isEqualTo(ImportItem.State.IMPORTED);
    }

    @Test
    void whatIsDiscardedStaysOut() {
        ImportJob job = done(List.of(text("Not worth keeping")), false, null);
        ImportItem item = imports.items(job, null).get(0);

        importer.discard(item);

        assertThat(imports.item(job, item.key()).state()).isEqualTo(ImportItem.State.DISCARDED);
        assertThat(imports.item(job, item.key()).article()).isNull();
    }

    @Test
    void theSameRequestIsOneImport() {
        String key = UUID.randomUUID().toString();
        ImportJob first = done(List.of(text("Asked twice")), false, key);

        ImportJob again = importer.receive(List.of(), true, OnDuplicate.SKIP, key);

        assertThat(again.key()).isEqualTo(first.key());
        assertThat(imports.items(again, null)).hasSize(1);
    }

    @Test
    void theNewestImportComesFirst() {
        ImportJob older = done(List.of(), false, null);
        ImportJob newer = done(List.of(), false, null);

        assertThat(imports.newest(500))
                .extracting(ImportJob::key)
                .containsSubsequence(newer.key(), older.key());
        assertThat(imports.newest(1)).hasSize(1);
    }

    @Test
    void whatFailedCanBeReadAgain() {
        ImportJob job = done(List.of(upload("blank.txt", "  ")), true, null);
        ImportItem failed = imports.items(job, ImportItem.State.FAILED).get(0);
        assertThat(failed.reasonCode()).isNotNull();
        assertThat(failed.reason()).isNotBlank();

        importer.retry(job);

        ImportJob again = importer.await(job, PATIENCE);
        assertThat(again.finishedAt()).isNotNull().isAfter(job.finishedAt());
        assertThat(imports.items(again, ImportItem.State.FAILED)).hasSize(1);
    }

    @Test
    void aFileOfManyArticlesHasAnItemForEach() {
        String token = UUID.randomUUID().toString();
        String lines =
                line(token, 1) + line(token, 2) + "{\"headline\": \"Broken\n" + line(token, 4);

        ImportJob job = done(List.of(ndjson(lines), text("Beside the list")), true, null);

        assertThat(imports.items(job, null))
                .extracting(ImportItem::label, ImportItem::state)
                .contains(
                        tuple("lamps.ndjson › line 1", ImportItem.State.IMPORTED),
                        tuple("lamps.ndjson › line 2", ImportItem.State.IMPORTED),
                        tuple("lamps.ndjson › line 3", ImportItem.State.FAILED),
                        tuple("lamps.ndjson › line 4", ImportItem.State.IMPORTED))
                .hasSize(5);
        ImportItem failed = imports.items(job, ImportItem.State.FAILED).get(0);
        assertThat(failed.reasonCode()).isEqualTo("BROKEN");
        assertThat(failed.reason()).contains("JSON", "breaks off");
    }

    @Test
    void theSameFileOfManyArticlesAgainBringsDuplicatesOnly() {
        String token = UUID.randomUUID().toString();
        Upload file = ndjson(line(token, 1) + line(token, 2));
        done(List.of(file), true, null);

        ImportJob again = done(List.of(file), true, null);

        assertThat(imports.counts(again)).isEqualTo(Map.of(ImportItem.State.DUPLICATE, 2L));
    }

    @Test
    void anArticleThatAFileHasTwiceIsStoredOnceAndTold() {
        String token = UUID.randomUUID().toString();
        String twice = line(token, 1);

        ImportJob job =
                done(List.of(ndjson(twice + line(token, 2) + twice + line(token, 3))), true, null);

        assertThat(imports.items(job, null))
                .extracting(ImportItem::state)
                .containsExactly(
                        ImportItem.State.IMPORTED,
                        ImportItem.State.IMPORTED,
                        ImportItem.State.DUPLICATE,
                        ImportItem.State.IMPORTED);
        List<ImportItem> items = imports.items(job, null);
        assertThat(items.get(2).article()).isEqualTo(items.get(0).article());
    }

    @Test
    void retryingReadsOnlyWhatFailedInAFileOfMany() {
        String token = UUID.randomUUID().toString();
        ImportJob job =
                done(List.of(ndjson(line(token, 1) + "{\"body\"}\n" + line(token, 3))), true, null);
        List<String> saved =
                imports.items(job, ImportItem.State.IMPORTED).stream()
                        .map(ImportItem::key)
                        .toList();

        importer.retry(job);

        ImportJob again = importer.await(job, PATIENCE);
        assertThat(again.finishedAt()).isNotNull();
        assertThat(imports.items(again, null)).hasSize(3);
        assertThat(imports.items(again, ImportItem.State.IMPORTED))
                .extracting(ImportItem::key)
                .isEqualTo(saved);
    }

    @Test
    void aCancelledFileOfManyKeepsWhatWasSavedAndReadsNoMore() {
        String token = UUID.randomUUID().toString();
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 5_000; number++) {
            lines.append(line(token, number));
        }
        ImportJob job =
                importer.receive(List.of(ndjson(lines.toString())), true, OnDuplicate.SKIP, null);
        await().atMost(PATIENCE)
                .until(() -> imports.counts(job).containsKey(ImportItem.State.IMPORTED));

        imports.cancel(job);

        ImportJob cancelled = importer.await(job, PATIENCE);
        assertThat(cancelled.cancelled()).isTrue();
        long saved = imports.counts(job).getOrDefault(ImportItem.State.IMPORTED, 0L);
        assertThat(saved).isPositive().isLessThan(5_000);
        assertThat(imports.counts(job)).doesNotContainKey(ImportItem.State.PENDING);
        assertThat(importer.await(job, PATIENCE)).isNotNull();
        assertThat(imports.counts(job)).containsEntry(ImportItem.State.IMPORTED, saved);
    }

    @Test
    void aSmallImportNeedNotWaitForALargeOne() {
        String token = UUID.randomUUID().toString();
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 5_000; number++) {
            lines.append(line(token, number));
        }
        ImportJob large =
                importer.receive(List.of(ndjson(lines.toString())), true, OnDuplicate.SKIP, null);

        ImportJob small = done(List.of(text("A short notice")), true, null);

        assertThat(small.finishedAt()).isNotNull();
        assertThat(imports.get(large.key()).finishedAt()).isNull();
        assertThatThrownBy(() -> importer.retry(large)).isInstanceOf(ImportRunning.class);
        imports.cancel(large);
        importer.await(large, PATIENCE);
    }

    @Test
    @Transactional // nobody else sees it
    void anImportIsHandedOutOnceAndAgainWhenItsTimeIsOver() {
        ImportJob job = new ImportJob(true, OnDuplicate.SKIP, null, Instant.now());
        entities.persist(job);
        entities.flush();

        assertThat(leases.take()).contains(job.id());
        assertThat(leases.take()).isEmpty();
        leases.extend(List.of(job.id()));
        assertThat(leases.take()).isEmpty();
        jdbc.sql("update import_job set taken_by = 'gone', taken_until = ? where id = ?")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1), job.id())
                .update();
        leases.giveBack(job.id());
        leases.extend(List.of(job.id()));
        assertThat(leases.take()).contains(job.id());
        leases.giveBack(job.id());
        assertThat(leases.take()).contains(job.id());
    }

    @Test
    void eachArticleOfAFileIsCheckedByItself() {
        String token = UUID.randomUUID().toString();
        ImportJob job = done(List.of(ndjson(line(token, 1) + line(token, 2))), false, null);
        ImportItem second = imports.items(job, ImportItem.State.TO_CHECK).get(1);

        Extraction found = importer.check(second);
        importer.save(job, second, found.draft().content(), Checked.NOTHING, null);

        assertThat(found.draft().headline()).isEqualTo("Lamp 2 of " + token);
        assertThat(imports.items(job, null))
                .extracting(ImportItem::state)
                .containsExactly(ImportItem.State.TO_CHECK, ImportItem.State.IMPORTED);
    }

    @Test
    void aKeyThatIsNoKeyIsNotFound() {
        ImportJob job = done(List.of(), false, null);

        assertThatThrownBy(() -> imports.get("no key")).isInstanceOf(ArticleNotFound.class);
        assertThatThrownBy(() -> imports.item(job, job.key())).isInstanceOf(ArticleNotFound.class);
    }

    private ImportJob done(List<Upload> uploads, boolean saveAtOnce, @Nullable String requestKey) {
        return importer.await(
                importer.receive(uploads, saveAtOnce, OnDuplicate.SKIP, requestKey), PATIENCE);
    }

    private static Upload text(String headline) {
        String unique = headline + " " + UUID.randomUUID();
        return upload(
                unique + ".txt",
                unique
                        + "\n\nThe wheel had stood still for eleven years. “It sounds as it did when"
                        + " I was small,” said Petra Olm, who lives across the ford.\n");
    }

    private static String line(String token, int number) {
        return "{\"headline\":\"Lamp %d of %s\",\"body\":\"Lamp number %d of %s is lit.\"}\n"
                .formatted(number, token, number, token);
    }

    private static Upload ndjson(String lines) {
        return new Upload("lamps.ndjson", null, lines.getBytes(StandardCharsets.UTF_8));
    }

    private static Upload upload(String label, String text) {
        return new Upload(label, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
