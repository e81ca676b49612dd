package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Java for processes of the tests, which starts an archive in half the time: the classes it needs
 * are loaded once for all of them and kept (class data sharing).
 */
final class QuickJava {

    private static final Path FOLDER = Path.of("target", "quick-java").toAbsolutePath();
    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    private static final Path TESTS = Path.of("target", "test-classes").toAbsolutePath();

    /** It shares no classes out of folders. */
    private static final Path JAR = FOLDER.resolve("classes.jar");

    /** The option that has classes shared; null until a test needs it. */
    private static @Nullable String sharing;

    private QuickJava() {}

    /** The command that runs the archive itself, without anything of the tests. */
    static List<String> archive(String... settings) {
        return command(shared(), path(), CuttingsApplication.class, List.of(settings));
    }

    /** The command that runs a program of the tests. */
    static List<String> program(Class<?> program, Object... arguments) {
        return command(
                shared(),
                path() + File.pathSeparator + TESTS,
                program,
                Stream.of(arguments).map(Object::toString).toList());
    }

    private static List<String> command(
            String sharing, String path, Class<?> program, List<String> arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED", // as the jar says
                                sharing,
                                "-cp",
                                path,
                                program.getName()));
        command.addAll(arguments);
        return command;
    }

    /** The libraries after the archive itself; what was kept holds for a path that begins so. */
    private static String path() {
        return Stream.concat(
                        Stream.of(JAR),
                        Arrays.stream(
                                        System.getProperty("java.class.path")
                                                .split(File.pathSeparator))
                                .map(entry -> Path.of(entry).toAbsolutePath())
                                .filter(entry -> !entry.equals(CLASSES) && !entry.equals(TESTS)))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static synchronized String shared() {
        String option = sharing;
        if (option == null) {
            Path kept = kept();
            // a Java that keeps none starts as usual
            option = Files.exists(kept) ? "-XX:SharedArchiveFile=" + kept : "-Xshare:auto";
            sharing = option;
        }
        return option;
    }

    /** The file of the kept classes, which are loaded if nobody has done so. */
    private static Path kept() {
        String what = System.getProperty("java.vm.version") + path();
        Path kept = FOLDER.resolve(Integer.toHexString(what.hashCode()) + ".jsa");
        try {
            Files.createDirectories(FOLDER);
            // the other half of the tests does the same
            try (FileChannel file =
                            FileChannel.open(
                                    FOLDER.resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock held = file.lock()) {
                assertThat(held.isValid()).isTrue();
                if (!Files.exists(JAR) || newest().compareTo(lastModified(JAR)) > 0) {
                    Files.deleteIfExists(kept);
                    makeJar();
                }
                if (!Files.exists(kept)) {
                    load(kept);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No classes to share in " + FOLDER, e);
        }
        return kept;
    }

    private static FileTime newest() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(QuickJava::lastModified).max(FileTime::compareTo).orElseThrow();
        }
    }

    private static FileTime lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeJar() {
        int failed =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--create",
                                "--no-compress",
                                "--file=" + JAR,
                                "-C",
                                CLASSES.toString(),
                                ".");
        assertThat(failed).as("exit of jar").isZero();
    }

    /** Runs an archive until it is open and has the classes it loaded kept. */
    private static void load(Path kept) throws IOException {
        Path made = FOLDER.resolve("made.jsa");
        Path home = Files.createTempDirectory("cuttings-quick");
        Process process =
                new ProcessBuilder(
                                command(
                                        "-XX:ArchiveClassesAtExit=" + made,
                                        path(),
                                        CuttingsApplication.class,
                                        List.of("--server.port=0", "--cuttings.home=" + home)))
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (line.contains("open at")) {
                    process.toHandle().destroy();
                }
            }
        }
        process.onExit().join();
        FileSystemUtils.deleteRecursively(home);
        if (Files.exists(made)) {
            Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
