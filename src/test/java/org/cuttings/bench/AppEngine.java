package org.cuttings.bench;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The archive itself in a process of its own, asked over HTTP. */
final class AppEngine implements Engine {

    /** Articles in one file of an import. */
    private static final int FILE = 5_000;

    private static final Duration LONGEST_REST = Duration.ofMinutes(30);

    private final Path directory;
    private final String name;
    private final Options options;
    private final List<String> settings;
    private final JsonMapper json = JsonMapper.shared();
    private @Nullable Process process;
    private @Nullable Archive archive;

    /**
     * @param settings further ones of the archive
     */
    AppEngine(String name, Path directory, Options options, String... settings) {
        this.name = name;
        this.directory = directory;
        this.options = options;
        this.settings = List.of(settings);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + options.heap());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options.jvm());
        command.addAll(
                options.jar() == null
                        ? List.of("-cp", classes(), "org.cuttings.CuttingsApplication")
                        : List.of("-jar", options.jar().toString()));
        command.add("--server.port=" + port);
        command.add("--cuttings.home=" + home());
        // names and quotes come with the articles
        command.add("--cuttings.reading.workers=0");
        command.addAll(settings);
        Path log = directory.resolve("log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CUTTINGS_EDITOR_PASSWORD", Archive.EDITOR);
        Process started = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
        process = started;
        archive = new Archive(port);
        while (!archive.isUp()) {
            if (started.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IOException("The archive did not start; " + log + " says why");
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What this program runs with, but for the tests. */
    private static String classes() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> !path.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path home() {
        return directory.resolve("home");
    }

    @Override
    public void load(Stream<Story> stories) throws IOException, InterruptedException {
        Archive running = archive();
        Iterator<Story> left = stories.iterator();
        long saved = running.total();
        String before = null;
        for (int no = 0; left.hasNext(); no++) {
            Path file = directory.resolve("articles-" + no + ".ndjson");
            write(left, file);
            String place = running.hand(file);
            Files.delete(file);
            // the archive has always one more file to read than the one it is at
            saved += before == null ? 0 : running.finish(before);
            before = place;
        }
        saved += before == null ? 0 : running.finish(before);
        running.awaitTotal(saved);
    }

    @Override
    public boolean grows() {
        return true;
    }

    private void write(Iterator<Story> stories, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < FILE && stories.hasNext(); i++) {
                out.write(json.writeValueAsString(stories.next()));
                out.newLine();
            }
        }
    }

    @Override
    public long find(Question question) throws IOException, InterruptedException {
        byte[] answer = archive().ask(question);
        return question.kind() == Question.Kind.HTML ? 0 : archive().found(answer);
    }

    @Override
    public boolean answers(Question.Kind kind) {
        return true;
    }

    @Override
    public Duration processor() throws IOException {
        return Processor.ofProcess(process().pid());
    }

    @Override
    public Size size() throws IOException {
        long index = Directories.bytes(home().resolve("index"));
        return new Size(index, Directories.bytes(home()) - index);
    }

    /** Waits until nothing goes on in the background, such as indexing what was loaded. */
    void awaitRest() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_REST.toNanos();
        long busy;
        do {
            long before = processor().toMillis();
            Thread.sleep(2_000);
            busy = processor().toMillis() - before;
        } while (busy > 100 && System.nanoTime() < end);
    }

    Archive archive() {
        if (archive == null) {
            throw new IllegalStateException("It must be started first");
        }
        return archive;
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("It must be started first");
        }
        return process;
    }

    @Override
    public void close() throws InterruptedException {
        process().destroy();
        if (!process().waitFor(1, TimeUnit.MINUTES)) {
            process().destroyForcibly().waitFor();
        }
    }
}
