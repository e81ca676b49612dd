package org.cuttings.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.ingest.recognition.AllFormats;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Recogniser;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how well and how fast files are recognised. Needs a directory with the files and a
 * gold.json that tells by their names what is in them; docs/recognition.md has the details.
 */
public final class RecognitionBench {

    private static final PrintStream OUT = System.out;

    /** The program gets faster as the virtual machine learns it. */
    private static final int PASSES = 4;

    private final Recogniser recogniser = AllFormats.recogniser();
    private final Path directory;
    private final @Nullable String listed;
    private final Map<String, double[]> shares = new LinkedHashMap<>();
    private final List<Overlap> bodies = new ArrayList<>();

    private RecognitionBench(Path directory, @Nullable String listed) {
        this.directory = directory;
        this.listed = listed;
    }

    /** Arguments: the directory; then perhaps a field whose errors are to be listed. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            OUT.println("RecognitionBench DIRECTORY [headline|authors|published|standfirst|body]");
            return;
        }
        RecognitionBench bench =
                new RecognitionBench(
                        Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : null);
        Map<String, JsonNode> gold = new LinkedHashMap<>();
        JsonMapper.shared()
                .readTree(Files.readAllBytes(Path.of(arguments[0], "gold.json")))
                .properties()
                .forEach(file -> gold.put(file.getKey(), file.getValue()));
        bench.score(gold);
        for (int pass = 1; pass <= PASSES; pass++) {
            bench.time(gold.keySet(), pass);
        }
    }

    private void score(Map<String, JsonNode> gold) throws IOException {
        for (Map.Entry<String, JsonNode> file : gold.entrySet()) {
            score(file.getKey(), file.getValue(), draft(file.getKey()));
        }
        double precision = bodies.stream().mapToDouble(Overlap::precision).average().orElse(0);
        double recall = bodies.stream().mapToDouble(Overlap::recall).average().orElse(0);
        OUT.printf(
                Locale.ROOT,
                "body        F1 %.3f  precision %.3f  recall %.3f  (%d files)%n",
                Overlap.f1(precision, recall),
                precision,
                recall,
                bodies.size());
        shares.forEach(
                (field, share) ->
                        OUT.printf(
                                Locale.ROOT,
                                "%-11s right %.3f  (%.0f files)%n",
                                field,
                                share[0] / share[1],
                                share[1]));
    }

    private void score(String file, JsonNode gold, @Nullable Draft draft) {
        if (gold.has("body")) {
            Overlap overlap =
                    Overlap.of(gold.path("body").asString(), draft == null ? "" : draft.body());
            bodies.add(overlap);
            list(
                    "body",
                    overlap.f1() >= 0.9,
                    file,
                    String.format(Locale.ROOT, "precision %.2f", overlap.precision()),
                    String.format(Locale.ROOT, "recall %.2f", overlap.recall()));
        }
        text("headline", file, gold, draft == null ? null : draft.headline());
        text("standfirst", file, gold, draft == null ? null : draft.standfirst());
        if (gold.has("published")) {
            String wanted = gold.path("published").asString();
            String day = wanted.substring(0, Math.min(10, wanted.length()));
            String found =
                    draft == null || draft.published() == null
                            ? ""
                            : draft.published().day().toString();
            count("published", day.equals(found), file, day, found);
        }
        if (gold.has("authors")) {
            List<String> names = new ArrayList<>();
            gold.path("authors").forEach(name -> names.add(name.asString()));
            List<String> found = draft == null ? List.of() : draft.authors();
            count(
                    "authors",
                    Overlap.plain(names).equals(Overlap.plain(found)),
                    file,
                    names.toString(),
                    found.toString());
        }
    }

    private void text(String field, String file, JsonNode gold, @Nullable String found) {
        if (gold.has(field)) {
            String wanted = gold.path(field).asString();
            String answer = found == null ? "" : found;
            boolean right = Overlap.plain(wanted).equals(Overlap.plain(answer));
            count(field, right, file, wanted, answer);
        }
    }

    private void count(String field, boolean right, String file, String wanted, String found) {
        double[] share = shares.computeIfAbsent(field, name -> new double[2]);
        share[0] += right ? 1 : 0;
        share[1]++;
        list(field, right, file, "wanted " + wanted, "found " + found);
    }

    private void list(String field, boolean right, String file, String wanted, String found) {
        if (!right && field.equals(listed)) {
            OUT.println(file + "\n    " + wanted + "\n    " + found);
        }
    }

    /** The first article in a file, null if none can be read. */
    private @Nullable Draft draft(String file) throws IOException {
        List<Draft> drafts = new ArrayList<>();
        byte[] bytes = Files.readAllBytes(directory.resolve(file));
        recogniser.recognise(
                new Upload(file, null, bytes),
                piece -> {
                    try {
                        drafts.add(piece.draft());
                    } catch (UnreadableFile e) {
                        list(
                                "body",
                                false,
                                file,
                                e.reason().name(),
                                String.valueOf(e.getMessage()));
                    }
                    return false;
                });
        return drafts.isEmpty() ? null : drafts.get(0);
    }

    /** Reads all files on the clock. */
    private void time(Iterable<String> files, int pass) throws IOException {
        long start = System.nanoTime();
        int read = 0;
        long bytes = 0;
        for (String file : files) {
            draft(file);
            bytes += Files.size(directory.resolve(file));
            read++;
        }
        double seconds = Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e9;
        OUT.printf(
                Locale.ROOT,
                "speed       %.0f files/s, %.1f MB/s in pass %d on one core%n",
                read / seconds,
                bytes / 1e6 / seconds,
                pass);
    }
}
