package org.cuttings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives every archive that a test starts an empty folder of its own, below the build's folder. */
public class TemporaryHome implements EnvironmentPostProcessor {

    private static final Path OWN = own(Path.of("target", "homes"));

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("home", Map.of("cuttings.home", make().toString())));
    }

    /** An empty folder that the next run of the tests removes. */
    public static Path make() {
        try {
            return Files.createTempDirectory(OWN, "").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path run) throws IOException {
        try {
            FileSystemUtils.deleteRecursively(run);
        } catch (NoSuchFileException e) {
            // another process removes it, too
        }
    }

    /** The folder of this process; those of processes that are gone are removed. */
    private static Path own(Path all) {
        try {
            Files.createDirectories(all);
            try (Stream<Path> runs = Files.list(all)) {
                for (Path run : runs.filter(TemporaryHome::left).toList()) {
                    remove(run);
                }
            }
            return Files.createDirectories(
                    all.resolve(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean left(Path run) {
        String name = run.getFileName().toString();
        return !name.matches("\\d{1,10}") || ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }
}
