package org.cuttings.search.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Key;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.Piece;
import org.cuttings.search.query.Query;
import org.cuttings.search.quote.QuoteSearch;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(properties = {"cuttings.reading.workers=0", "cuttings.story.recognised=false"})
class ReindexerTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir static Path home;

    @Autowired private Articles articles;
    @Autowired private ArticleSearch search;
    @Autowired private QuoteSearch quotes;
    @Autowired private IndexQueue queue;
    @Autowired private Reindexer reindexer;
    @Autowired private EntityManagerFactory factory;
    @Autowired private JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("cuttings.home", () -> home.toString());
    }

    @Test
    void whatIsMissingComesBackAndWhatHasNoSourceGoesWhileTheRestIsFound() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            keys.add(
                    Piece.of(
                                    "Bell " + i + " is cast again",
                                    "“It rang flat for years”, Ilse Quandt said of bell " + i + ".")
                            .naming("Ilse Quandt")
                            .addTo(articles));
        }
        assertThat(queue.settle(PATIENCE)).isTrue();
        loseAllFromIndex();
        loseFromDatabase(keys.get(9));
        assertThat(found()).isZero();
        assertThat(quoted()).isEqualTo(120);

        reindexer.start();
        reindexer.start();

        await().atMost(PATIENCE)
                .until(
                        () -> {
                            assertThat(quoted()).isGreaterThanOrEqualTo(119);
                            return finished();
                        });
        assertThat(queue.settle(PATIENCE)).isTrue();
        assertThat(found()).isEqualTo(120);
        assertThat(quoted()).isEqualTo(119);
        assertThat(jdbc.sql("select count(*) from reindexing").query(Long.class).single())
                .isEqualTo(1);
        assertThat(reindexer.last().orElseThrow().done()).isEqualTo(120);
    }

    private boolean finished() {
        return reindexer.last().filter(last -> last.finishedAt() != null).isPresent();
    }

    private long found() {
        return search.find(Query.of("bell")).total();
    }

    private long quoted() {
        return quotes.find(QuoteSearch.Query.all(1)).total();
    }

    /** As a damage would. */
    private void loseAllFromIndex() {
        SearchWorkspace articlesIndex = Search.mapping(factory).scope(Article.class).workspace();
        articlesIndex.purge();
        articlesIndex.flush();
        articlesIndex.refresh();
    }

    /** Behind the back of everybody who would tell the index. */
    private void loseFromDatabase(String key) {
        assertThat(
                        jdbc.sql("delete from quote where article_id = ?")
                                .param(Key.parse(key).orElseThrow())
                                .update())
                .isEqualTo(1);
    }
}
