package org.cuttings.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcTests {

    private static final String KELP = "https://bay.example/2021/kelp";

    @Test
    void aPageThatWasCrawledIsAnArticleFromItsAddress() throws IOException {
        byte[] warc = response(KELP, "200 OK", "text/html; charset=utf-8", Outcomes.page("Kelp"));
        assertThat(Outcomes.of("crawl.warc", warc))
                .containsExactly("crawl.warc › " + KELP + ": Kelp");
        assertThat(Outcomes.drafts("crawl.warc", warc))
                .singleElement()
                .satisfies(draft -> assertThat(draft.url()).isEqualTo(KELP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html; a b", "text/html;;="})
    void aPageOfWhichTheHeadSaysMoreThanItCanIsRead(String type) throws IOException {
        assertThat(Outcomes.of("crawl.warc", response(KELP, "200 OK", type, Outcomes.page("Kelp"))))
                .containsExactly("crawl.warc › " + KELP + ": Kelp");
        assertThat(
                        Outcomes.of(
                                "crawl.warc",
                                record(
                                        "resource",
                                        KELP,
                                        type,
                                        Outcomes.page("Kelp").getBytes(UTF_8))))
                .containsExactly("crawl.warc › " + KELP + ": Kelp");
    }

    @Test
    void ofTwoAddressesTheFirstIsTaken() throws IOException {
        String two = KELP + "\r\nWARC-Target-URI: https://bay.example/2";
        assertThat(
                        Outcomes.of(
                                "crawl.warc",
                                response(two, "200 OK", "text/html", Outcomes.page("Kelp"))))
                .containsExactly("crawl.warc › " + KELP + ": Kelp");
    }

    @Test
    void aPageWithoutAnAddressIsReadAllTheSame() throws IOException {
        byte[] page = Outcomes.page("Kelp").getBytes(UTF_8);
        byte[] warc = record("resource", null, "text/html", page);
        assertThat(Outcomes.of("crawl.warc", warc))
                .containsExactly("crawl.warc › record without an address: Kelp");
    }

    @Test
    void theCharsetOfTheResponseCounts() throws IOException {
        byte[] page = Outcomes.page("Köp tång i hamnen").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(
                        Outcomes.of(
                                "crawl.warc",
                                response(KELP, "200 OK", "text/html; charset=iso-8859-1", page)))
                .containsExactly("crawl.warc › " + KELP + ": Köp tång i hamnen");
    }

    @Test
    void whatBelongsToPagesOrWasNotThereIsPassedOver() throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        warc.write(
                record(
                        "warcinfo",
                        null,
                        "application/warc-fields",
                        "software: own".getBytes(UTF_8)));
        warc.write(
                record(
                        "request",
                        KELP,
                        "application/http;msgtype=request",
                        "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)));
        warc.write(
                response(
                        "https://bay.example/",
                        "200 OK",
                        "text/html",
                        Outcomes.page("Front page")));
        warc.write(
                response(
                        "https://bay.example/gone",
                        "404 Not Found",
                        "text/html",
                        Outcomes.page("Gone")));
        warc.write(response("https://bay.example/a.css", "200 OK", "text/css", "p{}"));
        warc.write(response(KELP, "200 OK", "text/html", Outcomes.page("Kelp")));
        assertThat(Outcomes.of("crawl.warc", warc.toByteArray()))
                .containsExactly("crawl.warc › " + KELP + ": Kelp");
    }

    @Test
    void compressedRecordsAndCompressedPagesAreRead() throws IOException {
        byte[] page = CompressedTests.gzip(Outcomes.page("Kelp").getBytes(UTF_8));
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        warc.write(
                CompressedTests.gzip(
                        response(
                                "https://bay.example/a",
                                "200 OK",
                                "text/html",
                                Outcomes.page("First"))));
        warc.write(
                CompressedTests.gzip(
                        response(KELP, "200 OK", "text/html\r\nContent-Encoding: gzip", page)));
        assertThat(Outcomes.of("crawl.warc.gz", warc.toByteArray()))
                .containsExactly(
                        "crawl.warc.gz › https://bay.example/a: First",
                        "crawl.warc.gz › " + KELP + ": Kelp");
    }

    @Test
    void aPageThatCannotBeUnpackedFailsAlone() throws IOException {
        failsAlone(
                response(
                        "https://bay.example/a",
                        "200 OK",
                        "text/html\r\nContent-Encoding: gzip",
                        "no gzip"));
    }

    @Test
    void aResponseThatIsNoneFailsAlone() throws IOException {
        failsAlone(
                record(
                        "response",
                        "https://bay.example/a",
                        "application/http; msgtype=response",
                        "garbage, no response\r\n\r\n".getBytes(UTF_8)));
    }

    private static void failsAlone(byte[] bad) throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        warc.write(bad);
        warc.write(response(KELP, "200 OK", "text/html", Outcomes.page("Kelp")));
        assertThat(Outcomes.of("crawl.warc", warc.toByteArray()))
                .hasSize(2)
                .contains("crawl.warc › " + KELP + ": Kelp")
                .anyMatch(line -> line.startsWith("crawl.warc › https://bay.example/a: BROKEN"));
    }

    @Test
    void anArchiveThatWasCutOffGivesWhatIsThere() throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        warc.write(response(KELP, "200 OK", "text/html", Outcomes.page("Kelp")));
        warc.write(
                response("https://bay.example/b", "200 OK", "text/html", Outcomes.page("Second")));
        byte[] cut = Arrays.copyOf(warc.toByteArray(), warc.size() * 3 / 4);
        assertThat(Outcomes.of("crawl.warc", cut))
                .hasSizeGreaterThan(1)
                .first()
                .isEqualTo("crawl.warc › " + KELP + ": Kelp");
        assertThat(Outcomes.of("crawl.warc", "WARC/1.0\r\n".getBytes(UTF_8)))
                .singleElement()
                .asString()
                .contains("BROKEN");
    }

    @Test
    void ofAWaczOnlyTheCrawlCounts() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("datapackage.json", "{\"profile\":\"data-package\"}".getBytes(UTF_8));
        members.put("pages/pages.jsonl", "{\"url\":\"x\"}\n".getBytes(UTF_8));
        members.put("logs/page.html", Outcomes.page("Not one").getBytes(UTF_8));
        members.put(
                "archive/data.warc.gz",
                CompressedTests.gzip(response(KELP, "200 OK", "text/html", Outcomes.page("Kelp"))));
        assertThat(Outcomes.of("bay.wacz", ZipTests.zip(members)))
                .containsExactly("bay.wacz › archive/data.warc.gz › " + KELP + ": Kelp");
    }

    private static byte[] response(String url, String status, String type, String page)
            throws IOException {
        return response(url, status, type, page.getBytes(UTF_8));
    }

    private static byte[] response(String url, String status, String type, byte[] page)
            throws IOException {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.write(
                ("HTTP/1.1 "
                                + status
                                + "\r\nContent-Type: "
                                + type
                                + "\r\nContent-Length: "
                                + page.length
                                + "\r\n\r\n")
                        .getBytes(UTF_8));
        http.write(page);
        return record("response", url, "application/http; msgtype=response", http.toByteArray());
    }

    private static byte[] record(String kind, @Nullable String url, String type, byte[] block)
            throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(
                ("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                                        .formatted(kind)
                                + "WARC-Date: 2021-05-04T08:00:00Z\r\n"
                                + (url == null ? "" : "WARC-Target-URI: " + url + "\r\n")
                                + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n"
                                        .formatted(type, block.length))
                        .getBytes(UTF_8));
        record.write(block);
        record.write("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }
}
