package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the archive as its users do: in an empty folder, with nothing set. */
class StartTests {

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("open at (http://localhost:\\d+)");

    @TempDir Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theFirstStartMakesWhatIsNeededAndTheSecondKeepsIt() throws Exception {
        String location;
        String secret;
        try (Archive first = new Archive(folder)) {
            secret = first.told(PASSWORD);
            location = add(first, secret);
            assertThat(folder.resolve("data/archive.mv.db")).isNotEmptyFile();
            assertThat(first.log())
                    .contains(folder.toRealPath().resolve("data/index").toString())
                    .contains("the account \"editor\" may import, change and delete")
                    .doesNotContain("ERROR");
            assertThat(first.log().lines()).hasSizeLessThan(9);
        }
        try (Archive second = new Archive(folder)) {
            assertThat(second.log()).doesNotContain("password").doesNotContain(secret);
            assertThat(read(second, location)).contains("The weir at Hollin Mill");
            assertThat(read(second, "/api/v1/articles?q=weir")).contains("Hollin Mill");
        }
    }

    @Test
    void twoArchivesDoNotShareAFolder() throws Exception {
        try (Archive first = new Archive(folder);
                Archive second = new Archive(folder)) {
            assertThat(first.running()).isTrue();
            assertThat(second.running()).isFalse();
            assertThat(second.log())
                    .contains("Another process has this folder open", "--cuttings.home=")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() throws Exception {
        try (Archive archive =
                new Archive(
                        folder,
                        "--spring.profiles.active=postgresql",
                        "--CUTTINGS_DB_URL=jdbc:postgresql://localhost:1/nowhere")) {
            assertThat(archive.running()).isFalse();
            assertThat(archive.log()).contains("localhost:1", "CUTTINGS_DB_URL is its address");
        }
    }

    private String add(Archive archive, String password) throws IOException, InterruptedException {
        String key = "editor:" + password;
        HttpRequest.Builder article =
                HttpRequest.newBuilder(URI.create(archive.address() + "/api/v1/articles"))
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        key.getBytes(StandardCharsets.UTF_8)))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"headline\":\"The weir at Hollin Mill holds\","
                                                + "\"body\":\"It held.\"}"));
        HttpResponse<String> answer =
                client.send(article.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String read(Archive archive, String address) throws IOException, InterruptedException {
        URI there = URI.create(archive.address()).resolve(address);
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(there).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /**
     * An archive in a process of its own, up or failed to start; closing stops it as a service
     * manager does.
     */
    private static final class Archive implements AutoCloseable {

        private final Process process;
        private final List<String> lines = new ArrayList<>();
        private final boolean up;

        Archive(Path folder, String... settings) throws IOException {
            List<String> command =
                    new ArrayList<>(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "--enable-native-access=ALL-UNNAMED", // as the jar says
                                    "-cp",
                                    withoutTests(System.getProperty("java.class.path")),
                                    CuttingsApplication.class.getName(),
                                    "--server.port=0"));
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
        }

        private static String withoutTests(String path) {
            return Arrays.stream(path.split(File.pathSeparator))
                    .filter(entry -> !entry.endsWith("test-classes"))
                    .map(entry -> Path.of(entry).toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }

        boolean running() {
            return up;
        }

        String address() {
            return told(ADDRESS);
        }

        String told(Pattern what) {
            Matcher found = what.matcher(log());
            assertThat(found.find()).as(log()).isTrue();
            return found.group(1);
        }

        String log() {
            return String.join("\n", lines);
        }

        @Override
        public void close() throws IOException {
            // by the handle, which keeps the output readable to its end
            process.toHandle().destroy();
            process.inputReader().transferTo(Writer.nullWriter());
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
