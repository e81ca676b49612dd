package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cuttings.Killed;
import org.cuttings.article.Articles;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the archive in the middle of an import. */
class ImportCrashTests {

    @TempDir Path home;

    @Test
    @Timeout(240)
    void anImportThatWasInterruptedGoesOnAndReadsEachFileOnce() throws Exception {
        for (int read : new int[] {1, 45}) {
            Killed.run(
                    ImportProcess.class,
                    line -> line.startsWith("READ ") && Integer.parseInt(line.substring(5)) >= read,
                    home);
        }
        try (var archive = ImportProcess.open(home)) {
            Imports imports = archive.getBean(Imports.class);
            Articles articles = archive.getBean(Articles.class);
            ImportJob job = imports.newest(2).get(0);
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> imports.get(job.key()).finishedAt() != null);

            assertThat(imports.newest(2)).hasSize(1);
            List<ImportItem> items = imports.items(job, null);
            assertThat(items).hasSize(ImportProcess.FILES);
            assertThat(items).extracting(ImportItem::state).containsOnly(ImportItem.State.IMPORTED);
            assertThat(items).extracting(ImportItem::article).doesNotHaveDuplicates();
            assertThat(articles.count()).isEqualTo(ImportProcess.FILES);
            ArticleSearch search = archive.getBean(ArticleSearch.class);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> search.find(Query.of("lamp")).total() == ImportProcess.FILES);
        }
    }

    @Test
    @Timeout(240)
    void aFileOfManyArticlesThatWasInterruptedGoesOnWithoutDoubles() throws Exception {
        for (int saved : new int[] {1, 200}) {
            Killed.run(
                    ImportProcess.class,
                    line ->
                            line.startsWith("SAVED ")
                                    && Integer.parseInt(line.substring(6)) >= saved,
                    home,
                    ImportProcess.ONE_FILE);
        }
        try (var archive = ImportProcess.open(home)) {
            Imports imports = archive.getBean(Imports.class);
            ImportJob job = imports.newest(2).get(0);
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> imports.get(job.key()).finishedAt() != null);

            List<ImportItem> items = imports.items(job, null);
            assertThat(items).hasSize(ImportProcess.LINES);
            assertThat(items).extracting(ImportItem::state).containsOnly(ImportItem.State.IMPORTED);
            assertThat(items).extracting(ImportItem::article).doesNotHaveDuplicates();
            assertThat(items).extracting(ImportItem::label).doesNotHaveDuplicates();
            assertThat(archive.getBean(Articles.class).count()).isEqualTo(ImportProcess.LINES);
        }
    }
}
