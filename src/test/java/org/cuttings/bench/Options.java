package org.cuttings.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of the program.
 *
 * @param home where the loaded engines are kept; null for a directory that is deleted at the end
 * @param jvm further options of the archive's Java
 * @param jar the archive's jar; null to run its classes
 * @param reindexed how often the archive builds its index anew before it is asked, which is timed
 * @param readers how many read at the same time while articles are imported; 0 for none
 * @param further how many articles are imported meanwhile
 * @param pause milliseconds that a reader looks at an answer
 * @param warm seconds that an engine is asked by turns before it is measured, and before the
 *     readers come
 * @param seconds the longest time for one kind of question, and for the readers
 */
record Options(
        long articles,
        Set<String> engines,
        @Nullable Path home,
        int queries,
        int warm,
        int seconds,
        String heap,
        List<String> jvm,
        @Nullable Path jar,
        int reindexed,
        int readers,
        int further,
        int pause,
        long seed) {

    static final String HELP =
            """
            --articles N      how many articles (10000)
            --engines LIST    of app,lucene,postgres,sqlite (all of these), and cluster, which is the
                              archive with its indexes in three nodes of OpenSearch
            --home DIR        keeps what was loaded there, and uses it again; the archive takes
                              only what further articles it is asked for (a temporary one)
            --queries N       questions of each kind (300)
            --warm N          seconds of questions of all kinds before any is measured (60)
            --seconds N       the longest time for one kind, and for the readers (120)
            --heap SIZE       of the archive (1g)
            --jvm OPTIONS     further options of the archive's Java, parted by commas
            --jar FILE        the archive as a jar (the compiled classes)
            --reindexed N     so often the archive builds its index anew first, which is timed (0)
            --readers N       so many readers at once, while articles are imported (0)
            --further N       articles imported meanwhile (3000)
            --pause MILLIS    how long a reader looks at an answer, on average (0)
            --seed N          other articles and questions (1)
            """;

    private static final Set<String> USUAL = Set.of("app", "lucene", "postgres", "sqlite");
    private static final String CLUSTER = "cluster";

    /**
     * Reads {@code --name value} and {@code --name=value}.
     *
     * @throws IllegalArgumentException if there is no such option or its value has no meaning
     */
    static Options read(String... arguments) {
        Map<String, String> given = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            words.addAll(
                    List.of(
                            argument.startsWith("--")
                                    ? argument.split("=", 2)
                                    : new String[] {argument}));
        }
        for (int i = 0; i < words.size(); i += 2) {
            if (!HELP.contains(words.get(i) + " ") || i + 1 == words.size()) {
                throw new IllegalArgumentException(words.get(i) + " is none of\n" + HELP);
            }
            given.put(words.get(i).substring(2), words.get(i + 1));
        }
        String home = given.get("home");
        String jar = given.get("jar");
        return new Options(
                number(given, "articles", 10_000),
                engines(given.getOrDefault("engines", String.join(",", USUAL))),
                home == null ? null : Path.of(home).toAbsolutePath(),
                (int) number(given, "queries", 300),
                (int) number(given, "warm", 60),
                (int) number(given, "seconds", 120),
                given.getOrDefault("heap", "1g"),
                given.containsKey("jvm") ? List.of(given.get("jvm").split(",(?=-)")) : List.of(),
                jar == null ? null : Path.of(jar).toAbsolutePath(),
                (int) number(given, "reindexed", 0),
                (int) number(given, "readers", 0),
                (int) number(given, "further", 3_000),
                (int) number(given, "pause", 0),
                number(given, "seed", 1));
    }

    private static long number(Map<String, String> given, String name, long otherwise) {
        String text = given.getOrDefault(name, Long.toString(otherwise));
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("--" + name + " must be a number, was " + text);
        }
        return Long.parseLong(text);
    }

    private static Set<String> engines(String list) {
        Set<String> engines = Set.of(list.split(","));
        if (!engines.stream().allMatch(name -> name.equals(CLUSTER) || USUAL.contains(name))) {
            throw new IllegalArgumentException(
                    "--engines must be some of app,lucene,postgres,sqlite,cluster, was " + list);
        }
        return engines;
    }
}
