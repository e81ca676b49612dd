package org.cuttings.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cuttings.article.Findings.Name;
import org.cuttings.article.Findings.Said;
import org.cuttings.article.Findings.Speaker;
import org.cuttings.article.Originals.Original;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the store of articles promises, whatever the database. */
@SuppressWarnings("NullAway.Init")
abstract class ArticlesContract {

    private static final String BODY =
            "\"We open at dawn,\" said Orla Venn in Quay Hollow. 😀 Venn left.";
    private static final Name VENN =
            new Name(EntityType.PERSON, "Orla Venn", List.of(new Span(24, 33), new Span(52, 56)));
    private static final Findings FOUND =
            new Findings(
                    List.of(
                            VENN,
                            new Name(EntityType.PLACE, "Quay Hollow", List.of(new Span(37, 48)))),
                    List.of(
                            new Said(
                                    new Span(1, 17),
                                    QuoteKind.DIRECT,
                                    "said",
                                    new Speaker("Orla Venn", new Span(24, 33), 0.9),
                                    null,
                                    null)));

    @Autowired Articles articles;
    @Autowired Newest newest;
    @Autowired Names names;
    @Autowired Originals originals;
    @Autowired Versions versions;

    @Test
    void whatIsAddedIsReadBackWithItsQuotesAndNames() {
        Article added = add(content("Read back", null), OnDuplicate.SKIP);

        Article read = articles.get(added.key());

        assertThat(read.content()).isEqualTo(added.content());
        assertThat(read.version()).isEqualTo(added.version());
        assertThat(read.quotes()).extracting(Quote::text).containsExactly("We open at dawn,");
        assertThat(read.quotes().get(0).speaker()).isNotNull();
        assertThat(read.mentions())
                .extracting(Mention::text)
                .containsExactly("Orla Venn", "Quay Hollow", "Venn");
        assertThat(read.mentions())
                .extracting(mention -> mention.entity().name())
                .containsExactly("Orla Venn", "Quay Hollow", "Orla Venn");
    }

    @Test
    void aDayAtThePlaceOfPublicationSurvivesBesideTheInstant() {
        Published published = Published.at(OffsetDateTime.parse("2031-03-01T00:30:00+09:00"));

        Article read = articles.get(add(content("Day", published), OnDuplicate.SKIP).key());

        assertThat(read.published())
                .isEqualTo(
                        new Published(
                                LocalDate.parse("2031-03-01"),
                                Instant.parse("2031-02-28T15:30:00Z")));
    }

    @Test
    void theNewestComeFirstAndThoseWithoutADateLast() {
        Article undated = add(content("Undated", null), OnDuplicate.SKIP);
        Article last = add(content("Last", day("2998-01-03")), OnDuplicate.SKIP);
        Article before = add(content("Before", day("2998-01-02")), OnDuplicate.SKIP);
        Article discarded = add(content("Gone", day("2998-01-04")), OnDuplicate.SKIP);
        articles.discard(discarded.key(), null);

        assertThat(newest.all(2))
                .extracting(Article::key)
                .containsExactly(last.key(), before.key());
        assertThat(newest.all(1_000))
                .extracting(Article::key)
                .contains(undated.key())
                .doesNotContain(discarded.key());
        assertThat(newest.all(1_000))
                .extracting(article -> article.published() != null)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void theNewestAreFoundByTheirHeadlines() {
        Article one = add(content("The WEIR at Ostrel leaks", day("2997-05-02")), OnDuplicate.SKIP);
        Article other = add(content("Ostrel mends its weir", day("2997-05-03")), OnDuplicate.SKIP);
        Article percent = add(content("Weirs are 100% safe", day("2997-05-01")), OnDuplicate.SKIP);
        Article discarded = add(content("Ostrel has a weir", day("2997-05-04")), OnDuplicate.SKIP);
        articles.discard(discarded.key(), null);

        assertThat(newest.withHeadline(List.of("weir", "ostrel"), 5))
                .extracting(Article::key)
                .containsExactly(other.key(), one.key());
        assertThat(newest.withHeadline(List.of("weir", "ostrel"), 1))
                .extracting(Article::key)
                .containsExactly(other.key());
        assertThat(newest.withHeadline(List.of("0% s"), 5))
                .extracting(Article::key)
                .containsExactly(percent.key());
        assertThat(newest.withHeadline(List.of("w_ir"), 5)).isEmpty();
        assertThat(newest.withHeadline(List.of(), 1)).hasSize(1);
    }

    private static Published day(String day) {
        return Published.on(LocalDate.parse(day));
    }

    @Test
    void theSameArticleIsRefused() {
        Content content = content("Twice", null);
        Article first = add(content, OnDuplicate.SKIP);

        assertThatThrownBy(() -> add(content, OnDuplicate.SKIP))
                .isInstanceOfSatisfying(
                        DuplicateArticle.class,
                        e -> assertThat(e.existing()).isEqualTo(first.key()));
    }

    @Test
    void aCopyIsKeptBesideTheFirst() {
        Content content = content("Copied", null);
        Article first = add(content, OnDuplicate.SKIP);

        Article copy = add(content, OnDuplicate.COPY);

        assertThat(copy.key()).isNotEqualTo(first.key());
        assertThat(articles.get(copy.key()).content()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSameArticleAtTheSameMomentIsAddedOnce(boolean read) throws Exception {
        Content content = content("Race " + read, null);
        Findings findings = read ? Findings.NONE : null;
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<@Nullable String>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(
                    () -> {
                        try {
                            return add(content, findings, OnDuplicate.SKIP).key();
                        } catch (DuplicateArticle e) {
                            return null;
                        }
                    });
        }

        int added = 0;
        for (Future<@Nullable String> done : threads.invokeAll(calls)) {
            added += done.get() == null ? 0 : 1;
        }
        threads.shutdown();

        assertThat(added).isEqualTo(1);
    }

    @Test
    void aRevisionKeepsWhatWasSaidBefore() {
        Content before = content("Before", null);
        Article article = add(before, OnDuplicate.SKIP);
        Content after = content("After", null);

        Article revised = articles.revise(article.key(), article.version(), after, FOUND, "editor");

        assertThat(revised.content()).isEqualTo(after);
        assertThat(revised.version()).isEqualTo(articles.get(article.key()).version());
        assertThat(revised.quotes()).hasSize(1);
        assertThat(revised.mentions())
                .extracting(mention -> mention.entity().name())
                .contains("Orla Venn");
        assertThat(versions.of(revised))
                .singleElement()
                .satisfies(
                        earlier -> {
                            assertThat(earlier.content()).isEqualTo(before);
                            assertThat(earlier.version()).isEqualTo(article.version());
                            assertThat(earlier.replacedBy()).isEqualTo("editor");
                        });
    }

    @Test
    void aChangeToAnOldVersionIsRefused() {
        Article article = add(content("Stale", null), OnDuplicate.SKIP);
        articles.revise(article.key(), article.version(), content("New", null), FOUND, null);

        assertThatThrownBy(
                        () ->
                                articles.revise(
                                        article.key(),
                                        article.version(),
                                        content("Other", null),
                                        FOUND,
                                        null))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void ofTwoChangesAtTheSameMomentOneIsRefused() throws Exception {
        Article article = add(content("Contested", null), OnDuplicate.SKIP);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Content change = content("Change", null);
            calls.add(
                    () -> {
                        try {
                            articles.revise(article.key(), article.version(), change, FOUND, null);
                            return true;
                        } catch (StaleVersion e) {
                            return false;
                        }
                    });
        }

        int changed = 0;
        for (Future<Boolean> done : threads.invokeAll(calls)) {
            changed += done.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(changed).isEqualTo(1);
    }

    @Test
    void whatIsInTheTrashCannotBeChanged() {
        Article article = add(content("Trashed", null), OnDuplicate.SKIP);
        articles.discard(article.key(), null);
        int version = article.version() + 1;

        assertThatThrownBy(
                        () ->
                                articles.revise(
                                        article.key(), version, content("New", null), FOUND, null))
                .isInstanceOf(ArticleNotFound.class);
    }

    @Test
    void anArticleCannotBecomeAnother() {
        Content taken = content("Taken", null);
        Article first = add(taken, OnDuplicate.SKIP);
        Article second = add(content("Second", null), OnDuplicate.SKIP);

        assertThatThrownBy(
                        () -> articles.revise(second.key(), second.version(), taken, FOUND, null))
                .isInstanceOfSatisfying(
                        DuplicateArticle.class,
                        e -> assertThat(e.existing()).isEqualTo(first.key()));
    }

    @Test
    void whatIsInTheTrashIsGoneUntilItIsRestored() {
        Content content = content("Trash", null);
        Article article = add(content, OnDuplicate.SKIP);

        articles.discard(article.key(), null);

        assertThatThrownBy(() -> articles.get(article.key())).isInstanceOf(ArticleNotFound.class);
        assertThat(articles.like(Fingerprint.of(content))).isEmpty();
        Article restored = articles.restore(article.key());
        assertThat(restored.version()).isEqualTo(articles.get(article.key()).version());
        assertThat(articles.like(Fingerprint.of(content))).isPresent();
    }

    @Test
    void anArticleAddedAgainKeepsTheOldOneInTheTrash() {
        Content content = content("Replaced", null);
        Article old = add(content, OnDuplicate.SKIP);
        articles.discard(old.key(), null);
        Article again = add(content, OnDuplicate.SKIP);

        assertThatThrownBy(() -> articles.restore(old.key()))
                .isInstanceOfSatisfying(
                        DuplicateArticle.class,
                        e -> assertThat(e.existing()).isEqualTo(again.key()));
    }

    @Test
    void aLargeFileComesBackByteForByte() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        Original file = new Original("large.bin", null, bytes);

        String sha256 = originals.keep(file);

        assertThat(originals.keep(file)).isEqualTo(sha256);
        try (InputStream kept = originals.get(sha256).source().open()) {
            assertThat(kept.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void spellingsThatDifferInAccentsAreOneName() {
        add(content("Names", null), OnDuplicate.SKIP);

        assertThat(names.named("ORLA VÉNN")).hasSize(1);
        assertThat(names.list("ven", EntityType.PERSON, null, 10))
                .extracting(Names.Listed::name)
                .contains("Orla Venn");
    }

    @Test
    void aKeyThatIsNoKeyIsNotFound() {
        assertThatThrownBy(() -> articles.get("no key")).isInstanceOf(ArticleNotFound.class);
        assertThatThrownBy(() -> names.get("")).isInstanceOf(ArticleNotFound.class);
    }

    private Article add(Content content, OnDuplicate onDuplicate) {
        return add(content, FOUND, onDuplicate);
    }

    private Article add(Content content, @Nullable Findings findings, OnDuplicate onDuplicate) {
        byte[] bytes = content.headline().getBytes(StandardCharsets.UTF_8);
        return articles.add(
                content, findings, new Original("a.txt", "text/plain", bytes), onDuplicate);
    }

    private static Content content(String headline, @Nullable Published published) {
        return new Content(
                headline + " " + UUID.randomUUID(),
                null,
                "Tam Rook and Ede Lark",
                List.of("Tam Rook", "Ede Lark"),
                "Quay Hollow Post",
                null,
                null,
                "en",
                published,
                published == null ? null : PublishedFrom.TEXT,
                BODY,
                List.of());
    }
}
