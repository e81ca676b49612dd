package org.cuttings.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchBenchTests {

    private static final int ARTICLES = 200;

    private final Newsroom newsroom = new Newsroom(1);

    @TempDir Path directory;

    @ParameterizedTest
    @EnumSource(Question.Kind.class)
    void theSameSeedGivesTheSameQuestions(Question.Kind kind) {
        List<Question> questions = new Questions(newsroom, ARTICLES, 7).of(kind, 30);
        assertThat(questions)
                .hasSize(30)
                .isEqualTo(new Questions(newsroom, ARTICLES, 7).of(kind, 30));
    }

    @Test
    void enginesFindTheSameArticles() throws Exception {
        try (Engine lucene = loaded(new LuceneEngine(directory));
                Engine sqlite = loaded(new SqliteEngine(directory))) {
            for (Question.Kind kind : Question.Kind.values()) {
                for (Question question : new Questions(newsroom, ARTICLES, 3).of(kind, 10)) {
                    long found = lucene.find(question);
                    assertThat(found).as(question.toString()).isPositive();
                    // each has its own idea of stems, and of beginnings of them
                    assertThat(sqlite.find(question))
                            .as(question.toString())
                            .isBetween(
                                    found - 2, kind == Question.Kind.PREFIX ? ARTICLES : found + 2);
                }
            }
            assertThat(sqlite.size().index()).isPositive();
            assertThat(lucene.size().index()).isPositive();
        }
    }

    private Engine loaded(Engine engine) throws Exception {
        engine.start();
        engine.load(newsroom.stories(0, ARTICLES));
        engine.close();
        engine.start();
        return engine;
    }

    @Test
    void timesAreTheLeastThatSoManyAnswersStayWithin() {
        long[] nanos = LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000_000).toArray();
        Figures figures = Figures.of("app", Question.Kind.TERM, nanos, 1, 1);
        assertThat(figures.p50()).isEqualTo(100);
        assertThat(figures.p95()).isEqualTo(190);
        assertThat(figures.p99()).isEqualTo(198);
    }

    @Test
    void whatIsLoadedIsUsedAgainForTheSameArticlesOnly() throws Exception {
        Load load = new Load(100, 1, 2.5, 1.5);
        load.keep(directory);
        assertThat(Load.in(directory, 1)).contains(load);
        assertThat(Load.in(directory, 2)).isEmpty();
        assertThat(Load.in(Files.createDirectory(directory.resolve("none")), 1)).isEmpty();
    }

    @Test
    void optionsAreReadInBothForms() {
        Options options =
                Options.read("--articles=500", "--engines", "app,lucene", "--jvm=-Xint,-Da=b,c");
        assertThat(options.articles()).isEqualTo(500);
        assertThat(options.engines()).containsExactlyInAnyOrder("app", "lucene");
        assertThat(options.jvm()).containsExactly("-Xint", "-Da=b,c");
        assertThat(options.queries()).isEqualTo(300);
    }

    @Test
    void anUnknownOptionIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> Options.read("--article", "5"))
                .hasMessageContaining("--article ")
                .hasMessageContaining("--articles N");
        assertThatThrownBy(() -> Options.read("--articles", "many"))
                .hasMessage("--articles must be a number, was many");
        assertThatThrownBy(() -> Options.read("--engines", "solr"))
                .hasMessageContaining("app,lucene,postgres,sqlite,cluster, was solr");
    }

    @Test
    void theTableTellsHowManyTimesAsLongTheArchiveTakes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long[] one = {1_000_000};
        long[] three = {3_000_000};
        new Table(
                        List.of(
                                Figures.of("lucene", Question.Kind.TERM, one, 1, 5),
                                Figures.of("app", Question.Kind.TERM, three, 2, 5)))
                .print(new PrintStream(bytes));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("| word | lucene | 1.00 | 1.00 | 1.00 | 1.00 | 5 | 1 | 3.00 |")
                .contains("| word | app | 3.00 | 3.00 | 3.00 | 2.00 | 5 | 1 |  |");
    }
}
