package org.cuttings.language.names.tagging;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.names.tagging.AnnotatedArticle.Name;
import org.cuttings.language.text.Text;

/**
 * Measures how well, how fast and with how much memory names are found in annotated articles. Takes
 * a directory as {@link AnnotatedArticle#read} describes it.
 */
public final class NamesBench {

    private static final PrintStream OUT = System.out;

    /** The program gets faster as the virtual machine learns it. */
    private static final int PASSES = 4;

    private final List<AnnotatedArticle> articles;
    private final NameTagger tagger;

    private NamesBench(List<AnnotatedArticle> articles, NameTagger tagger) {
        this.articles = articles;
        this.tagger = tagger;
    }

    /** Arguments: the directory; then perhaps a model, "opennlp" or "none". */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            OUT.println("NamesBench DIRECTORY [MODEL|opennlp|none]");
            return;
        }
        List<AnnotatedArticle> articles = AnnotatedArticle.read(Path.of(arguments[0]));
        long memory = memory();
        long start = System.nanoTime();
        try (NameTagger tagger = tagger(arguments.length > 1 ? arguments[1] : "onnx")) {
            tagger.tag(Text.of("Nina Falk came to Oslo."));
            OUT.printf(
                    "%s: loaded in %.1f s, taking %d MB%n",
                    tagger.version(), (System.nanoTime() - start) / 1e9, memory() - memory);
            NamesBench bench = new NamesBench(articles, tagger);
            bench.score();
            for (int pass = 1; pass <= PASSES; pass++) {
                bench.time(pass);
            }
            OUT.printf("%d MB after reading%n", memory());
        }
    }

    private static NameTagger tagger(String model) {
        return switch (model) {
            case "onnx" -> NameTagger.withOnnx();
            case "opennlp" -> NameTagger.withOpenNlp();
            case "none" -> NameTagger.byRules();
            default -> NameTagger.withModel(Path.of(model));
        };
    }

    /** Precision, recall and F1 of names with the same beginning, end and type. */
    private void score() {
        TreeMap<String, int[]> counts = new TreeMap<>();
        for (AnnotatedArticle article : articles) {
            Text text = Text.of(article.text());
            Set<Name> wanted = new HashSet<>(article.names());
            wanted.removeIf(name -> NameTags.type(name.type()) == null);
            wanted.forEach(name -> count(counts, name, 0));
            for (Tagged tagged : tagger.tag(text)) {
                Name found =
                        new Name(
                                text.token(tagged.from()).start(),
                                text.token(tagged.to() - 1).end(),
                                NameTags.letters(tagged.type()));
                count(counts, found, 1);
                if (wanted.contains(found)) {
                    count(counts, found, 2);
                }
            }
        }
        counts.forEach(
                (type, count) ->
                        OUT.printf(
                                "%-4s P %.2f R %.2f F1 %.2f%n",
                                type,
                                100.0 * count[2] / count[1],
                                100.0 * count[2] / count[0],
                                200.0 * count[2] / (count[0] + count[1])));
    }

    private static void count(Map<String, int[]> counts, Name name, int kind) {
        counts.computeIfAbsent(name.type(), type -> new int[3])[kind]++;
        counts.computeIfAbsent("all", type -> new int[3])[kind]++;
    }

    /** Words are what stands between spaces. Cutting the text into words is part of the time. */
    private void time(int pass) {
        long words = articles.stream().mapToLong(a -> a.text().split("\\s+").length).sum();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        articles.forEach(article -> tagger.tag(Text.of(article.text())));
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        double seconds = (System.nanoTime() - clock) / 1e9;
        OUT.printf(
                "pass %d: %d words, %.0f a second of one core, %.0f a second by the clock%n",
                pass, words, words / cpu, words / seconds);
    }

    /** What the process holds in memory, in MB; 0 where the system does not tell as Linux does. */
    private static long memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}
