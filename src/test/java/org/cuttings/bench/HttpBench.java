package org.cuttings.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Loads articles into a running archive over HTTP and measures how fast it takes and finds them. It
 * needs nothing but a JDK:
 *
 * <pre>
 * CUTTINGS_EDITOR_PASSWORD=... java src/test/java/org/cuttings/bench/HttpBench.java \
 *     http://localhost:8080 articles.ndjson.gz [--no-load] [--clients 4] [--queries 300]
 * </pre>
 *
 * <p>The file holds one JSON article a line, as {@code POST /api/v1/articles} takes it. Queries are
 * made of words drawn from the file, with a fixed seed.
 */
@SuppressWarnings("SystemOut") // a command-line program
public final class HttpBench {

    private static final String END = "";

    /** Of each kind of refusal so many are printed. */
    private static final int SHOWN = 3;

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{5,14}");
    private static final Pattern PHRASE = Pattern.compile("[a-z]{4,12} [a-z]{4,12}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String authorization;
    private final Random random = new Random(20_240_314L);

    private HttpBench(URI base, String password) {
        this.base = base;
        this.authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        ("editor:" + password).getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String[] args) throws Exception {
        List<String> options = Arrays.asList(args);
        HttpBench bench =
                new HttpBench(
                        URI.create(args[0]),
                        System.getenv().getOrDefault("CUTTINGS_EDITOR_PASSWORD", ""));
        Path file = Path.of(args[1]);
        if (!options.contains("--no-load")) {
            bench.load(file, number(options, "--clients", 4));
        }
        bench.query(file, number(options, "--queries", 300));
    }

    private static int number(List<String> options, String name, int otherwise) {
        int at = options.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(
                new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                        StandardCharsets.UTF_8));
    }

    private void load(Path file, int clients) throws Exception {
        BlockingQueue<String> lines = new ArrayBlockingQueue<>(1_000);
        Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Thread sender = new Thread(() -> send(lines, statuses));
            sender.start();
            senders.add(sender);
        }
        long start = System.nanoTime();
        long count = 0;
        try (BufferedReader reader = open(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.put(line);
                    count++;
                }
            }
        }
        for (int i = 0; i < clients; i++) {
            lines.put(END);
        }
        for (Thread sender : senders) {
            sender.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "load: %d articles, %d clients, %.1f s, %.0f articles/s, answers %s%n",
                count, clients, seconds, count / seconds, new TreeMap<>(statuses));
    }

    private void send(BlockingQueue<String> lines, Map<Integer, LongAdder> statuses) {
        try {
            for (String line = lines.take(); !line.equals(END); line = lines.take()) {
                HttpResponse<String> answer =
                        http.send(
                                HttpRequest.newBuilder(base.resolve("/api/v1/articles"))
                                        .header("Authorization", authorization)
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(line))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                int status = answer.statusCode();
                LongAdder same = statuses.computeIfAbsent(status, s -> new LongAdder());
                same.increment();
                if (status != 201 && status != 409 && same.sum() <= SHOWN) {
                    System.out.println(status + " " + answer.body());
                }
            }
        } catch (IOException e) {
            System.out.println("A sender stopped: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void query(Path file, int queries) throws Exception {
        List<String> words = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        try (BufferedReader reader = open(file)) {
            reader.lines()
                    .filter(line -> random.nextInt(10) == 0)
                    .limit(2_000)
                    .forEach(
                            line -> {
                                pick(WORD, line, words);
                                pick(PHRASE, line, phrases);
                            });
        }
        Supplier<String> word = () -> words.get(random.nextInt(words.size()));
        Supplier<String> phrase = () -> phrases.get(random.nextInt(phrases.size()));
        String api = "/api/v1/articles?size=20&q=";
        String facets = "&facets=person,org,place,source,lang,year";
        measure("word", queries, () -> api + encode(word.get()));
        measure("two words", queries, () -> api + encode(word.get() + " " + word.get()));
        measure("phrase", queries, () -> api + encode('"' + phrase.get() + '"'));
        measure("prefix", queries, () -> api + encode(word.get().substring(0, 4) + "*"));
        measure("word + facets", queries, () -> api + encode(word.get()) + facets);
        measure("newest + facets", queries, () -> "/api/v1/articles?size=20" + facets);
        measure("search page (HTML)", queries, () -> "/search?q=" + encode(word.get()));
        measure("home page (HTML)", queries, () -> "/");
    }

    private static void pick(Pattern pattern, String line, List<String> into) {
        Matcher matcher = pattern.matcher(line);
        for (int i = 0; i < 5 && matcher.find(); i++) {
            into.add(matcher.group());
        }
    }

    private void measure(String what, int queries, Supplier<String> path) throws Exception {
        for (int i = 0; i < Math.min(queries, 100); i++) {
            get(path.get());
        }
        long[] micros = new long[queries];
        for (int i = 0; i < queries; i++) {
            String next = path.get();
            long start = System.nanoTime();
            get(next);
            micros[i] = (System.nanoTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "%-20s p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms%n",
                what,
                micros[queries / 2] / 1e3,
                micros[queries * 95 / 100] / 1e3,
                micros[queries * 99 / 100] / 1e3);
    }

    private void get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                http.send(
                        HttpRequest.newBuilder(base.resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
