package org.cuttings.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * How an engine took the articles; kept beside them, so that they need to be loaded only once.
 *
 * @param processor seconds of processor time
 */
record Load(long articles, long seed, double seconds, double processor) {

    private static final String FILE = "loaded.properties";

    /** What is in this directory; empty unless it is of the articles of this seed. */
    static Optional<Load> in(Path directory, long seed) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        Load load =
                new Load(
                        Long.parseLong(kept.getProperty("articles")),
                        Long.parseLong(kept.getProperty("seed")),
                        Double.parseDouble(kept.getProperty("seconds")),
                        Double.parseDouble(kept.getProperty("processor")));
        boolean same =
                load.seed() == seed && kept.getProperty("edition").equals("" + Newsroom.EDITION);
        return same ? Optional.of(load) : Optional.empty();
    }

    void keep(Path directory) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("edition", "" + Newsroom.EDITION);
        kept.setProperty("articles", "" + articles);
        kept.setProperty("seed", "" + seed);
        kept.setProperty("seconds", "" + seconds);
        kept.setProperty("processor", "" + processor);
        try (Writer out = Files.newBufferedWriter(directory.resolve(FILE))) {
            kept.store(out, null);
        }
    }
}
