package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An archive moves to PostgreSQL and back by commands, and every row comes along. */
@ExtendWith(OutputCaptureExtension.class)
class MoveTests {

    private static final String TOLD = "--logging.level.org.cuttings=INFO";

    @TempDir Path folder;

    @Test
    void anArchiveMovesToPostgresqlAndBackWithEveryRow(CapturedOutput output) throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(
                files.resolve("one.json"),
                "{\"headline\": \"The weir at Hollin Mill gives way\", \"date\": \"2024-03-14\","
                        + " \"body\": \"“It held for ninety years,” Ada Quenby said in Hollin.\"}");
        Path home = folder.resolve("home");
        Path other = folder.resolve("other");
        String database = OnPostgresql.NewDatabase.make();
        String[] there = {
            "--spring.profiles.active=postgresql",
            "--CUTTINGS_DB_URL=" + database,
            "--CUTTINGS_DB_USER=postgres",
            "--CUTTINGS_DB_PASSWORD=postgres",
            "--cuttings.home=" + folder.resolve("index"),
            TOLD
        };

        assertThat(Commands.run("import", files.toString(), "--cuttings.home=" + home)).isZero();
        assertThat(Commands.run(with(there, "move", home.toString()))).isZero();
        String went = told(output, "article ");
        assertThat(Commands.run(with(there, "move", home.toString())))
                .as("into an archive that is not empty")
                .isEqualTo(2);
        System.setProperty("CUTTINGS_FROM_USER", "postgres");
        System.setProperty("CUTTINGS_FROM_PASSWORD", "postgres");
        try {
            assertThat(Commands.run("move", database, "--cuttings.home=" + other, TOLD)).isZero();
        } finally {
            System.clearProperty("CUTTINGS_FROM_USER");
            System.clearProperty("CUTTINGS_FROM_PASSWORD");
        }

        assertThat(went).startsWith("article 1 rows, sum ");
        assertThat(told(output, "article ")).isEqualTo(went);
        assertThat(other.resolve("archive.mv.db")).isNotEmptyFile();
    }

    @Test
    void whatWasReadBeforeTheMoveBrokeOffIsTakenIfItIsStillSo(CapturedOutput output)
            throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Path home = folder.resolve("home");
        Path other = Files.createDirectory(folder.resolve("other"));
        String left = other.resolve("moving.zip").toString();
        add(files, home, "The weir at Hollin Mill gives way");
        assertThat(Commands.run("backup", left, "--cuttings.home=" + home)).isZero();
        add(files, home, "Hollin Mill mends its weir");
        String[] there = {"--cuttings.home=" + other, TOLD};

        assertThat(Commands.run(with(there, "move", home.toString()))).isZero();

        assertThat(told(output, "article ")).startsWith("article 2 rows, sum ");
        assertThat(Path.of(left)).doesNotExist();

        assertThat(Commands.run("backup", left, "--cuttings.home=" + home)).isZero();
        int before = output.length();
        assertThat(Commands.run(with(there, "move", home.toString())))
                .as("killed after the last row")
                .isZero();
        assertThat(output.toString().substring(before))
                .contains("All of it was moved before")
                .doesNotContain("Kept");
    }

    private static void add(Path files, Path home, String headline) throws IOException {
        Files.writeString(
                files.resolve(headline.hashCode() + ".json"),
                "{\"headline\": \"" + headline + "\", \"body\": \"It is wet in Hollin.\"}");
        assertThat(Commands.run("import", files.toString(), "--cuttings.home=" + home)).isZero();
    }

    @Test
    void whatIsNoArchiveIsNotMoved(CapturedOutput output) {
        assertThat(Commands.run("move", folder.toString())).isEqualTo(2);
        assertThat(output.toString()).contains("There is no archive in " + folder);
    }

    private static String[] with(String[] settings, String... command) {
        String[] all = new String[settings.length + command.length];
        System.arraycopy(command, 0, all, 0, command.length);
        System.arraycopy(settings, 0, all, command.length, settings.length);
        return all;
    }

    /** The last line of the report about a table. */
    private static String told(CapturedOutput output, String table) {
        return output.toString()
                .lines()
                .filter(line -> line.contains(": " + table) && line.contains(" rows, sum "))
                .map(line -> line.substring(line.indexOf(": " + table) + 2))
                .reduce((first, last) -> last)
                .orElse("");
    }
}
