package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An archive in a process of its own, up or failed to start; closing stops it as a service manager
 * does.
 */
public final class RunningArchive implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("open at (http://localhost:\\d+)");

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final boolean up;
    private final Thread rest;

    public RunningArchive(Path folder, String... settings) throws IOException {
        List<String> command = QuickJava.archive("--server.port=0");
        command.addAll(List.of(settings));
        process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        BufferedReader output = process.inputReader();
        String line;
        while ((line = output.readLine()) != null) {
            lines.add(line);
            if (line.contains("open at")) {
                break;
            }
        }
        up = line != null;
        rest = new Thread(this::readOn, "log of an archive");
        rest.setDaemon(true);
        rest.start();
    }

    /** An archive whose log nobody reads would wait for a reader. */
    private void readOn() {
        try {
            BufferedReader output = process.inputReader();
            for (String line; (line = output.readLine()) != null; ) {
                lines.add(line);
            }
        } catch (IOException e) {
            return; // it was killed
        }
    }

    /** Whether it is open. */
    public boolean running() {
        return up;
    }

    /** Where it is open. */
    public String address() {
        return told(ADDRESS);
    }

    /** What the log says there. */
    public String told(Pattern what) {
        Matcher found = what.matcher(log());
        assertThat(found.find()).as(log()).isTrue();
        return found.group(1);
    }

    /** What it has written. */
    public String log() {
        return String.join("\n", lines);
    }

    /** Ends it at once, as when the power fails. */
    public void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        // by the handle, which keeps the output readable to its end
        process.toHandle().destroy();
        try {
            process.waitFor();
            rest.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
