package org.cuttings.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How much time processors have spent. */
final class Processor {

    /** Linux counts in hundredths of a second, whatever its own clock does. */
    private static final int MILLIS = 10;

    /** Where the own times and those of ended children stand behind the name of the program. */
    private static final List<Integer> TIMES = List.of(11, 12, 13, 14);

    private Processor() {}

    /** On this thread. */
    static Duration ofThread() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    /** On a process and all that it started. */
    static Duration ofProcess(long pid) throws IOException {
        Duration sum = Duration.ZERO;
        List<ProcessHandle> all =
                ProcessHandle.of(pid).stream()
                        .flatMap(
                                process -> Stream.concat(Stream.of(process), process.descendants()))
                        .toList();
        for (ProcessHandle process : all) {
            sum = sum.plus(of(process));
        }
        return sum;
    }

    private static Duration of(ProcessHandle process) throws IOException {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (!Files.exists(stat)) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
        try {
            String line = Files.readString(stat);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Duration.ofMillis(
                    TIMES.stream().mapToLong(at -> Long.parseLong(fields[at])).sum() * MILLIS);
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        }
    }
}
