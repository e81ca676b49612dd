package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the archive as its users do: in an empty folder, with nothing set. */
class StartTests {

    private static final Pattern PASSWORD = Pattern.compile("with the password (\\S+)");

    @TempDir Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theFirstStartMakesWhatIsNeededAndTheSecondKeepsIt() throws Exception {
        String location;
        String secret;
        try (RunningArchive first = new RunningArchive(folder)) {
            secret = first.told(PASSWORD);
            location = add(first, secret);
            assertThat(folder.resolve("data/archive.mv.db")).isNotEmptyFile();
            assertThat(first.log())
                    .contains(folder.toRealPath().resolve("data/index").toString())
                    .contains("the account \"editor\" may import, change and delete")
                    .doesNotContain("ERROR");
            assertThat(first.log().lines()).hasSizeLessThan(9);
        }
        try (RunningArchive second = new RunningArchive(folder)) {
            assertThat(second.log()).doesNotContain("password").doesNotContain(secret);
            assertThat(read(second, location)).contains("The weir at Hollin Mill");
            assertThat(read(second, "/api/v1/articles?q=weir")).contains("Hollin Mill");
        }
    }

    @Test
    void twoArchivesDoNotShareAFolder() throws Exception {
        try (RunningArchive first = new RunningArchive(folder);
                RunningArchive second = new RunningArchive(folder)) {
            assertThat(first.running()).isTrue();
            assertThat(second.running()).isFalse();
            assertThat(second.log())
                    .contains("Another process has this folder open", "--cuttings.home=")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() throws Exception {
        try (RunningArchive archive =
                new RunningArchive(
                        folder,
                        "--spring.profiles.active=postgresql",
                        "--CUTTINGS_DB_URL=jdbc:postgresql://localhost:1/nowhere")) {
            assertThat(archive.running()).isFalse();
            assertThat(archive.log()).contains("localhost:1", "CUTTINGS_DB_URL is its address");
        }
    }

    private String add(RunningArchive archive, String password)
            throws IOException, InterruptedException {
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

    private String read(RunningArchive archive, String address)
            throws IOException, InterruptedException {
        URI there = URI.create(archive.address()).resolve(address);
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(there).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
