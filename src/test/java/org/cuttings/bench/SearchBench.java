package org.cuttings.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cuttings.OpenSearchCluster;
import org.slf4j.LoggerFactory;

/**
 * Loads the same invented articles into the archive and into other search engines, asks all of them
 * the same questions, and tells how fast they answer; docs/performance.md has the command.
 */
public final class SearchBench {

    private static final PrintStream OUT = System.out;
    private static final int FEWEST = 20;

    /** Of the questions that are asked before the readers come, so that theirs are new. */
    private static final int OTHERS = 100;

    private final Options options;
    private final Path home;
    private final Newsroom newsroom;
    private final Map<Question.Kind, List<Question>> questions;
    private final List<Figures> figures = new ArrayList<>();

    private SearchBench(Options options, Path home) {
        this.options = options;
        this.home = home;
        this.newsroom = new Newsroom(options.seed());
        this.questions = questions(0);
    }

    private Map<Question.Kind, List<Question>> questions(long first) {
        Map<Question.Kind, List<Question>> questions = new EnumMap<>(Question.Kind.class);
        List<Question.Kind> kinds = List.of(Question.Kind.values());
        for (Question.Kind kind : kinds) {
            // a page for people is asked for what the same page for programs is
            long seed = kinds.indexOf(kind == Question.Kind.HTML ? Question.Kind.PAGE : kind);
            questions.put(
                    kind,
                    new Questions(newsroom, options.articles(), first + seed)
                            .of(kind, options.queries()));
        }
        return questions;
    }

    /** Arguments: see {@link Options#HELP}. */
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            OUT.print(Options.HELP);
            return;
        }
        Options options;
        try {
            options = Options.read(arguments);
        } catch (IllegalArgumentException e) {
            OUT.println(e.getMessage());
            return;
        }
        if (LoggerFactory.getLogger("io.zonky") instanceof Logger database) {
            database.setLevel(Level.WARN);
        }
        Path kept = options.home();
        if (kept != null) {
            new SearchBench(options, Files.createDirectories(kept)).run();
            return;
        }
        Path temporary = Files.createTempDirectory("cuttings-bench");
        try {
            new SearchBench(options, temporary).run();
        } finally {
            Directories.delete(temporary);
        }
    }

    private void run() throws Exception {
        OUT.printf(
                "%,d articles, %d questions of each kind, %d processors, Java %s%n",
                options.articles(),
                options.queries(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        long start = System.nanoTime();
        int made = 2_000;
        newsroom.stories(0, made).forEach(story -> {});
        OUT.printf("articles are made up at %,.0f/s%n%n", made / seconds(start));
        for (String name : List.of("lucene", "sqlite", "postgres", "app", "cluster")) {
            if (options.engines().contains(name)) {
                measure(engine(name));
            }
        }
        OUT.println();
        new Table(figures).print(OUT);
        if (options.readers() > 0 && options.engines().contains("app")) {
            try (AppEngine app = new AppEngine("app", home.resolve("app"), options)) {
                app.start();
                crowd(app);
            }
        }
    }

    private Engine engine(String name) throws IOException {
        Path directory = home.resolve(name);
        return switch (name) {
            case "lucene" -> new LuceneEngine(directory);
            case "sqlite" -> new SqliteEngine(directory);
            case "postgres" -> new PostgresEngine(directory);
            case "cluster" ->
                    new AppEngine(
                            name,
                            directory,
                            options,
                            "--spring.profiles.active=opensearch",
                            "--CUTTINGS_OPENSEARCH_HOSTS=" + OpenSearchCluster.of(3).hosts());
            default -> new AppEngine(name, directory, options);
        };
    }

    private void measure(Engine engine) throws Exception {
        Load load = load(engine);
        long start = System.nanoTime();
        engine.start();
        double started = seconds(start);
        try {
            if (engine instanceof AppEngine app) {
                // a newer release makes its index anew
                app.archive().awaitTotal(load.articles());
                app.awaitRest();
            }
            Engine.Size size = engine.size();
            OUT.printf(
                    "%-8s  loaded %,d articles in %,.1f s: %,.0f/s, %,.0f per second of processor;"
                            + " index %,.1f MB, database %,.1f MB; started in %.2f s%n",
                    engine.name(),
                    load.articles(),
                    load.seconds(),
                    load.articles() / load.seconds(),
                    load.articles() / load.processor(),
                    size.index() / 1e6,
                    size.database() / 1e6,
                    started);
            if (engine instanceof AppEngine app) {
                for (int i = 0; i < options.reindexed(); i++) {
                    reindex(app);
                }
            }
            warm(engine, questions);
            for (Question.Kind kind : Question.Kind.values()) {
                if (engine.answers(kind)) {
                    figures.add(ask(engine, kind));
                }
            }
        } finally {
            engine.close();
        }
    }

    private void reindex(AppEngine app) throws Exception {
        long articles = app.archive().total();
        Duration before = app.processor();
        long start = System.nanoTime();
        app.archive().reindex();
        double processor = app.processor().minus(before).toMillis() / 1e3;
        OUT.printf(
                "%-8s  built its index anew in %,.1f s: %,.0f/s, %,.0f per second of processor%n",
                app.name(), seconds(start), articles / seconds(start), articles / processor);
    }

    private Load load(Engine engine) throws Exception {
        Path directory = home.resolve(engine.name());
        Load there =
                Load.in(directory, options.seed())
                        .filter(
                                load ->
                                        load.articles() == options.articles()
                                                || engine.grows()
                                                        && load.articles() < options.articles())
                        .orElse(new Load(0, options.seed(), 0, 0));
        if (there.articles() == options.articles()) {
            return there;
        }
        if (there.articles() == 0) {
            Directories.delete(directory);
            Files.createDirectories(directory);
        }
        engine.start();
        Load load;
        try {
            Duration before = engine.processor();
            long start = System.nanoTime();
            engine.load(newsroom.stories(there.articles(), options.articles()));
            load =
                    new Load(
                            options.articles(),
                            options.seed(),
                            there.seconds() + seconds(start),
                            there.processor() + engine.processor().minus(before).toMillis() / 1e3);
        } finally {
            engine.close();
        }
        load.keep(directory);
        return load;
    }

    /** Asks questions of all kinds by turns, as an archive is asked that has been running. */
    private void warm(Engine engine, Map<Question.Kind, List<Question>> questions)
            throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(options.warm()).toNanos();
        for (int i = 0; i < FEWEST || System.nanoTime() < end; i++) {
            for (Map.Entry<Question.Kind, List<Question>> kind : questions.entrySet()) {
                if (engine.answers(kind.getKey())) {
                    engine.find(kind.getValue().get(i % options.queries()));
                }
            }
        }
    }

    private Figures ask(Engine engine, Question.Kind kind) throws Exception {
        List<Question> all = questions.get(kind);
        long end = System.nanoTime() + Duration.ofSeconds(options.seconds()).toNanos();
        long[] nanos = new long[all.size()];
        long found = 0;
        int asked = 0;
        Duration before = engine.processor();
        while (asked < all.size() && (asked < FEWEST || System.nanoTime() < end)) {
            long start = System.nanoTime();
            found += engine.find(all.get(asked));
            nanos[asked++] = System.nanoTime() - start;
        }
        double processor = engine.processor().minus(before).toNanos() / 1e6 / asked;
        return Figures.of(
                engine.name(),
                kind,
                Arrays.copyOf(nanos, asked),
                processor,
                (double) found / asked);
    }

    /** Readers ask while further articles are imported, until those are there or time is up. */
    private void crowd(AppEngine app) throws Exception {
        List<Question> mix = questions.values().stream().flatMap(List::stream).toList();
        warm(app, questions(OTHERS));
        Crowd crowd = new Crowd(app.archive(), mix, options.pause());
        long there = app.archive().total();
        // never the articles of an earlier run
        long first = there + options.articles();
        Duration before = app.processor();
        long start = System.nanoTime();
        crowd.begin(options.readers());
        FutureTask<Void> loading =
                new FutureTask<>(
                        () -> {
                            app.load(newsroom.stories(first, first + options.further()));
                            return null;
                        });
        new Thread(loading, "import").start();
        try {
            loading.get(options.seconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            OUT.printf("%nThe import did not end within %d s.%n", options.seconds());
        }
        double asked = seconds(start);
        crowd.finish();
        long imported = app.archive().total() - there;
        OUT.printf(
                "%n%d readers at once, who look at each answer for %d ms, while articles are"
                        + " imported: %,d in %.1f s (%.1f/s)%n"
                        + "%,d answers, %.0f/s, %d errors, %.0f %% of one processor%n",
                options.readers(),
                options.pause(),
                imported,
                asked,
                imported / asked,
                crowd.answered(),
                crowd.answered() / asked,
                crowd.errors().size(),
                app.processor().minus(before).toMillis() / 10.0 / asked);
        crowd.errors().stream().distinct().limit(3).forEach(OUT::println);
        for (Question.Kind kind : Question.Kind.values()) {
            print(kind.toString(), crowd.times(kind));
        }
        print("all", crowd.times());
        loading.get();
    }

    private static void print(String what, long[] sorted) {
        OUT.printf(
                "%-17s %6d  p50 %8.1f ms  p95 %8.1f ms  p99 %8.1f ms%n",
                what,
                sorted.length,
                Figures.under(sorted, 50),
                Figures.under(sorted, 95),
                Figures.under(sorted, 99));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
