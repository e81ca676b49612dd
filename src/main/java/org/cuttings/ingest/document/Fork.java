package org.cuttings.ingest.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One process that takes documents apart, asked for one at a time. It has little memory, no secrets
 * of this one's environment, and a directory of its own that goes with it.
 */
final class Fork implements AutoCloseable {

    /** How Java ends where it was told to end when its memory is full. */
    private static final int OUT_OF_MEMORY = 3;

    /** The class that starts programs out of Spring Boot's jar. */
    private static final String LAUNCHER =
            "org.springframework.boot.loader.launch.PropertiesLauncher";

    private static final List<String> ENVIRONMENT = List.of("PATH", "LANG", "LC_ALL", "SystemRoot");

    private final Limits limits;
    private final Path directory;
    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private volatile boolean late;
    private boolean spoiled;
    private int asked;

    /**
     * Starts it.
     *
     * @param main the class that answers; its only argument is the most seconds for one document
     */
    Fork(Limits limits, String main) throws IOException {
        this.limits = limits;
        this.directory = Files.createTempDirectory("cuttings-document");
        ProcessBuilder builder =
                new ProcessBuilder(command(main))
                        .directory(Path.of("").toAbsolutePath().toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        this.process = builder.start();
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    private List<String> command(String main) {
        List<String> command = new ArrayList<>();
        command.add(
                ProcessHandle.current()
                        .info()
                        .command()
                        .orElse(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()));
        command.addAll(
                List.of(
                        "-Xmx" + limits.heap() + "m",
                        "-XX:MaxMetaspaceSize=128m",
                        "-XX:MaxDirectMemorySize=64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-XX:ErrorFile=" + directory.resolve("crash.log"),
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + directory,
                        "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                        "-cp",
                        System.getProperty("java.class.path")));
        // Started with java -jar, the classes are in jars within the jar, which only its launcher
        // can open.
        if (ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null) {
            command.add(command.size() - 2, "-Dloader.main=" + main);
            command.add(LAUNCHER);
        } else {
            command.add(main);
        }
        command.add(String.valueOf(limits.time().toSeconds() + 5));
        return command;
    }

    /** Where files wait for it. */
    Path directory() {
        return directory;
    }

    /** Whether it may be asked again. */
    boolean isGood() {
        return process.isAlive() && !late && !spoiled && asked < limits.documents();
    }

    /**
     * Takes a document apart.
     *
     * @throws UnreadableFile if it is no document, or costs more than it may
     */
    Document parse(Kind kind, Path file) {
        asked++;
        try {
            questions.writeUTF(kind.name());
            questions.writeUTF(file.toString());
            questions.flush();
            return answer();
        } catch (IOException e) {
            // what is left of its answer must not be taken for the next one
            spoiled = true;
            throw failure(e);
        }
    }

    private Document answer() throws IOException {
        int length = answers.readInt();
        if (length < 0 || length > Document.LONGEST * 8) {
            throw new IOException("An answer of " + length + " bytes");
        }
        DataInputStream answer =
                new DataInputStream(new ByteArrayInputStream(answers.readNBytes(length)));
        if (answer.readUnsignedByte() == ForkMain.READ) {
            return Document.read(answer);
        }
        String reason = Document.readText(answer);
        String message = Document.readText(answer);
        throw reason == null || message == null
                ? broken()
                : new UnreadableFile(Reason.valueOf(reason), message);
    }

    /** What is wrong with a document whose process answers no more. */
    private UnreadableFile failure(IOException e) {
        if (late) {
            return new UnreadableFile(
                    Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "Reading this document takes longer than %d seconds; send its text"
                                    + " instead",
                            limits.time().toSeconds()));
        }
        Integer exit = exit();
        if (exit != null && exit == OUT_OF_MEMORY) {
            return new UnreadableFile(
                    Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "Reading this document takes more than %d MB of memory; send its text"
                                    + " instead",
                            limits.heap()));
        }
        UnreadableFile broken = broken();
        broken.initCause(e);
        return broken;
    }

    private @Nullable Integer exit() {
        try {
            return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static UnreadableFile broken() {
        return new UnreadableFile(
                Reason.BROKEN,
                "This document is damaged or breaks off; open it, save it again and send that");
    }

    /** Ends it because its document takes too long. */
    void giveUp() {
        late = true;
        process.destroyForcibly();
    }

    /** Ends it, whatever it does, with all that it wrote. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.walkFileTree(directory, new Deleting());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + directory, e);
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
                throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
