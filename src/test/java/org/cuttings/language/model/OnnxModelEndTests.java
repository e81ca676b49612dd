package org.cuttings.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A program that is told to end does so, whatever a model is doing. */
class OnnxModelEndTests {

    /** 128 and the number of the signal, as the end of a process by one is told. */
    private static final int ENDED_BY_TERM = 143;

    @TempDir Path folder;

    @Test
    @Timeout(120)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process is ended at once")
    void aModelThatRunsAtTheEndOfTheProgramDoesNotBreakIt() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ModelProcess.class.getName())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = said.readLine();
            while (line != null && !line.equals(ModelProcess.RUNS)) {
                line = said.readLine();
            }
            assertThat(line).isEqualTo(ModelProcess.RUNS);

            // by the handle, which keeps the output readable to its end
            process.toHandle().destroy();

            assertThat(said.lines().toList()).isEmpty();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ENDED_BY_TERM);
        } finally {
            process.destroyForcibly();
        }
    }
}
