package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of one archive, on PostgreSQL and a cluster of OpenSearch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesTests {

    private static final int ARTICLES = 600;
    private static final Pattern SESSION =
            Pattern.compile("name=\"session\" value=\"([0-9a-f]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir Path folder;

    private final String database = OnPostgresql.NewDatabase.make();

    @Test
    void theyShareWhoIsSignedInAndOneTakesOverWhatTheOtherLeft() throws Exception {
        try (RunningArchive first = node("first");
                RunningArchive second = node("second")) {
            HttpClient left = browser();
            signIn(left, first);
            assertThat(status(left, second, "/trash")).isEqualTo(200);
            HttpClient browser = browser();
            signIn(browser, second);
            endTheOther(browser, second);
            assertThat(status(left, first, "/trash")).isEqualTo(303);

            ArchiveClient other = new ArchiveClient(second);
            String place = hand(new ArchiveClient(first));
            Awaitility.await("some articles in the other process")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> other.total("") > ARTICLES / 10);
            first.kill();

            Awaitility.await("the end of the import")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> other.read(place).path("state").asString().equals("finished"));
            assertThat(other.read(place).path("counts").path("imported").asInt())
                    .isEqualTo(ARTICLES);
            Awaitility.await("the index")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> other.total("") == ARTICLES);
            assertThat(status(browser, second, "/trash")).isEqualTo(200);
        }
    }

    private RunningArchive node(String name) throws IOException {
        return new RunningArchive(
                Files.createDirectory(folder.resolve(name)),
                "--spring.profiles.active=postgresql,opensearch",
                "--CUTTINGS_DB_URL=" + database,
                "--CUTTINGS_DB_USER=postgres",
                "--CUTTINGS_DB_PASSWORD=postgres",
                "--CUTTINGS_OPENSEARCH_HOSTS=" + OpenSearchCluster.of(3).hosts(),
                "--CUTTINGS_OPENSEARCH_PREFIX=nodes-",
                ArchiveClient.SETTING,
                "--cuttings.language.names=opennlp",
                "--cuttings.language.meaning=off");
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static void signIn(HttpClient browser, RunningArchive at)
            throws IOException, InterruptedException {
        String page = get(browser, at, "/signin").body();
        String form = "username=editor&password=" + ArchiveClient.password();
        assertThat(submit(browser, at, "/signin", page, form)).doesNotContain("error");
    }

    /** Ends the one other session that the editor has. */
    private static void endTheOther(HttpClient browser, RunningArchive at)
            throws IOException, InterruptedException {
        String page = get(browser, at, "/account").body();
        Matcher session = SESSION.matcher(page);
        assertThat(session.find()).as(page).isTrue();
        String form = "session=" + session.group(1) + "&present=" + ArchiveClient.password();
        assertThat(submit(browser, at, "/account/sessions", page, form)).endsWith("/account");
    }

    /** Submits a form of a page; the address where it leads. */
    private static String submit(
            HttpClient browser, RunningArchive at, String path, String page, String form)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        String sent = form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return browser.send(
                        to(at, path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(sent))
                                .build(),
                        BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /** Hands in many articles in one file; the address of their import. */
    private static String hand(ArchiveClient at) throws IOException, InterruptedException {
        String articles =
                IntStream.range(0, ARTICLES)
                        .mapToObj(
                                no ->
                                        "{\"headline\": \"Notice number %d of the harbour office\","
                                                        .formatted(no)
                                                + " \"body\": \"Berth %d is closed until the tide"
                                                        .formatted(no)
                                                + " turns, the office said.\"}")
                        .collect(Collectors.joining("\n"));
        String mark = "----nodes";
        String body =
                "--"
                        + mark
                        + "\r\nContent-Disposition: form-data; name=\"files\";"
                        + " filename=\"notices.ndjson\"\r\n\r\n"
                        + articles
                        + "\r\n--"
                        + mark
                        + "--\r\n";
        HttpResponse<String> answer =
                at.send(
                        at.to("/api/v1/imports")
                                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static int status(HttpClient browser, RunningArchive at, String path)
            throws IOException, InterruptedException {
        return get(browser, at, path).statusCode();
    }

    private static HttpResponse<String> get(HttpClient browser, RunningArchive at, String path)
            throws IOException, InterruptedException {
        return browser.send(to(at, path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(RunningArchive at, String path) {
        return HttpRequest.newBuilder(URI.create(at.address() + path));
    }
}
