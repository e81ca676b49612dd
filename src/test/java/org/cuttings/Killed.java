package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Runs a program in a process of its own and kills it in the middle of its work. */
public final class Killed {

    private Killed() {}

    /**
     * What the program printed until it was gone.
     *
     * @param enough told each line; the first one that it accepts kills the program
     */
    public static List<String> run(Class<?> program, Predicate<String> enough, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = QuickJava.program(program, arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> output = new ArrayList<>();
        boolean killed = false;
        try (BufferedReader lines = process.inputReader()) {
            String line;
            while ((line = lines.readLine()) != null) {
                output.add(line);
                if (!killed && enough.test(line)) {
                    // SIGKILL by the handle, which keeps the output readable to its end
                    process.toHandle().destroyForcibly();
                    killed = true;
                }
            }
        }
        process.waitFor();
        assertThat(killed).as(String.join("\n", output)).isTrue();
        return output;
    }
}
