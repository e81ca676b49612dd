package org.cuttings.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cuttings.Killed;
import org.cuttings.article.Article;
import org.cuttings.article.ArticleNotFound;
import org.cuttings.article.Articles;
import org.cuttings.search.ArchiveProcess;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.query.Query;
import org.cuttings.search.upkeep.IndexKeeper;
import org.cuttings.search.upkeep.IndexQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Kills the archive in the middle of its work and looks what is left. */
@Timeout(240)
class CrashTests {

    @TempDir Path home;

    /** Each article's word and key, as the archive told them. */
    private final Map<String, String> acknowledged = new LinkedHashMap<>();

    @Test
    void everythingAcknowledgedIsStoredAndFoundOnceAfterCrashes() throws Exception {
        for (int articles : new int[] {1, 150}) {
            addUntilKilled(articles);
        }
        try (var archive = ArchiveProcess.open(home)) {
            assertThat(archive.getBean(IndexQueue.class).settle(Duration.ofSeconds(10))).isTrue();
            assertEachIsFoundOnce(archive);
        }
    }

    @Test
    void anIndexThatWasBeingBuiltIsBuiltAgain() throws Exception {
        addUntilKilled(120);
        for (int i = 0; i < 2; i++) {
            FileSystemUtils.deleteRecursively(home.resolve("index"));
            Killed.run(ArchiveProcess.class, "UP"::equals, home, "open");
        }
        try (var archive = ArchiveProcess.open(home)) {
            awaitWholeIndex(archive);
            assertEachIsFoundOnce(archive);
        }
    }

    @Test
    void aDamagedIndexIsBuiltAnewAndOneOfAnEarlierLayoutIsRemoved() throws Exception {
        addUntilKilled(60);
        ArchiveProcess.open(home).close();
        Path index = home.resolve("index");
        Path earlier = Files.createDirectories(index.resolve("article-1"));
        Path other = Files.createDirectories(index.resolve("notes-1"));
        change(largest(index.resolve(ArticleIndex.NAME)), bytes -> bytes[bytes.length / 2] ^= 0x55);
        Path cut = largest(index.resolve(QuoteIndex.NAME));
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 20));

        try (var archive = ArchiveProcess.open(home)) {
            awaitWholeIndex(archive);
            assertEachIsFoundOnce(archive);
        }
        assertThat(earlier).exists();
        ArchiveProcess.open(home).close();
        assertThat(earlier).doesNotExist();
        assertThat(other).exists();
    }

    private static void change(Path file, Consumer<byte[]> how) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        how.accept(bytes);
        Files.write(file, bytes);
    }

    private static Path largest(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    @Test
    void whatWasDeletedStaysSoAndWhatWasRestoredIsBack() throws Exception {
        addUntilKilled(8);
        Map<String, String> last = new HashMap<>();
        for (int changes : new int[] {3, 60}) {
            trashUntilKilled(changes, last);
        }
        assertThat(last).hasSizeGreaterThan(4);
        try (var archive = ArchiveProcess.open(home)) {
            Articles articles = archive.getBean(Articles.class);
            ArticleSearch search = archive.getBean(ArticleSearch.class);
            assertThat(archive.getBean(IndexQueue.class).settle(Duration.ofSeconds(10))).isTrue();
            acknowledged.forEach(
                    (word, key) -> {
                        boolean there = isThere(articles, key);
                        String told = last.get(key);
                        if (told != null) {
                            assertThat(there).as(key).isEqualTo(told.equals("RESTORED"));
                        }
                        assertThat(search.find(Query.of(word)).items()).hasSize(there ? 1 : 0);
                    });
        }
    }

    private void addUntilKilled(int articles) throws IOException, InterruptedException {
        AtomicInteger added = new AtomicInteger();
        List<String> output =
                Killed.run(
                        ArchiveProcess.class,
                        line -> line.startsWith("ADDED ") && added.incrementAndGet() == articles,
                        home,
                        "add",
                        acknowledged.size() + 1_000);
        for (String line : output) {
            String[] words = line.split(" ", -1);
            if (words.length == 3 && words[0].equals("ADDED")) {
                acknowledged.put(words[1], words[2]);
            }
        }
    }

    /**
     * Keeps what was told last of each article; the one in whose change the archive was killed may
     * be either.
     */
    private void trashUntilKilled(int changes, Map<String, String> last)
            throws IOException, InterruptedException {
        AtomicInteger told = new AtomicInteger();
        List<String> output =
                Killed.run(
                        ArchiveProcess.class,
                        line -> line.endsWith("ED") && told.incrementAndGet() == changes,
                        home,
                        "trash",
                        String.join(",", acknowledged.values()));
        for (String line : output) {
            String[] words = line.split(" ", -1);
            if (words.length == 2 && words[1].endsWith("ING")) {
                last.remove(words[0]);
            } else if (words.length == 2 && words[1].endsWith("ED")) {
                last.put(words[0], words[1]);
            }
        }
    }

    private static void awaitWholeIndex(ConfigurableApplicationContext archive) {
        Articles articles = archive.getBean(Articles.class);
        ArticleSearch search = archive.getBean(ArticleSearch.class);
        IndexKeeper keeper = archive.getBean(IndexKeeper.class);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                keeper.isWhole()
                                        && search.find(Query.of(null)).total() == articles.count());
    }

    private void assertEachIsFoundOnce(ConfigurableApplicationContext archive) {
        var search = archive.getBean(ArticleSearch.class);
        var articles = archive.getBean(Articles.class);
        acknowledged.forEach(
                (word, key) -> {
                    assertThat(articles.get(key).body()).contains(word);
                    assertThat(search.find(Query.of(word)).items())
                            .extracting(ArticleSearch.Hit::id)
                            .containsExactly(key);
                });
        assertThat(search.find(Query.of(null)).total())
                .isEqualTo(articles.count())
                .isGreaterThanOrEqualTo(acknowledged.size());
    }

    private static boolean isThere(Articles articles, String key) {
        try {
            Article article = articles.get(key);
            return !article.discarded();
        } catch (ArticleNotFound e) {
            return false;
        }
    }
}
