package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cuttings.article.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the archive in the middle of its work and looks what is left. */
class CrashTests {

    @TempDir Path home;

    @Test
    @Timeout(240)
    void everythingAcknowledgedIsStoredAndFoundOnceAfterCrashes() throws Exception {
        Map<String, String> acknowledged = new LinkedHashMap<>();
        for (int articles : new int[] {1, 40, 150}) {
            addUntilKilled(acknowledged, articles);
        }
        try (var archive = ArchiveProcess.open(home)) {
            var queue = archive.getBean(IndexQueue.class);
            var search = archive.getBean(ArticleSearch.class);
            var articles = archive.getBean(Articles.class);
            assertThat(queue.settle(Duration.ofSeconds(10))).isTrue();
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
    }

    private void addUntilKilled(Map<String, String> acknowledged, int articles)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ArchiveProcess.class.getName(),
                                home.toString(),
                                Integer.toString(acknowledged.size() + 1_000))
                        .redirectErrorStream(true)
                        .start();
        StringBuilder output = new StringBuilder();
        int added = 0;
        try (BufferedReader lines = process.inputReader()) {
            String line;
            while ((line = lines.readLine()) != null) {
                output.append(line).append('\n');
                String[] words = line.split(" ");
                if (words.length == 3 && words[0].equals("ADDED")) {
                    acknowledged.put(words[1], words[2]);
                    if (++added == articles) {
                        // SIGKILL by the handle, which keeps the output readable to its end
                        process.toHandle().destroyForcibly();
                    }
                }
            }
        }
        process.waitFor();
        assertThat(added).as(output.toString()).isGreaterThanOrEqualTo(articles);
    }
}
