package org.cuttings.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;

class CompressedTests {

    private static final byte[] KELP = Outcomes.page("Kelp closes the harbour").getBytes(UTF_8);

    @Test
    void aCompressedPageIsThePage() throws IOException {
        assertThat(Outcomes.of("kelp.html.gz", gzip(KELP)))
                .containsExactly("kelp.html.gz: Kelp closes the harbour");
        assertThat(Outcomes.of("kelp.html.bz2", bzip2(KELP)))
                .containsExactly("kelp.html.bz2: Kelp closes the harbour");
    }

    @Test
    void allMembersOfAGzipFileCount() throws IOException {
        int half = KELP.length / 2;
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip(Arrays.copyOf(KELP, half)));
        both.write(gzip(Arrays.copyOfRange(KELP, half, KELP.length)));
        assertThat(Outcomes.drafts("kelp.html.gz", both.toByteArray()))
                .singleElement()
                .satisfies(draft -> assertThat(draft.body()).contains("before the summer"));
    }

    @Test
    void whatWasCutOffIsBroken() throws IOException {
        byte[] whole = gzip(KELP);
        assertThat(Outcomes.of("kelp.html.gz", Arrays.copyOf(whole, whole.length / 2)))
                .singleElement()
                .asString()
                .startsWith("kelp.html.gz: BROKEN");
        assertThat(Outcomes.of("a.gz", new byte[] {0x1f, (byte) 0x8b, 8}))
                .singleElement()
                .asString()
                .startsWith("a.gz: BROKEN");
    }

    @Test
    void oneLetterWithoutEndIsABomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] letters = "a".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 400; i++) {
                gzip.write(letters);
            }
        }
        assertThat(Outcomes.of("letters.gz", gzip(bytes.toByteArray())))
                .singleElement()
                .asString()
                .startsWith("letters.gz: TOO_LARGE");
    }

    @Test
    void theFilesOfATarComeInTheirOrder() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (String name : new String[] {"b.html", "images/", "a.html", "logo.png"}) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                byte[] content =
                        name.endsWith("/")
                                ? new byte[0]
                                : Outcomes.page("On " + name).getBytes(UTF_8);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        assertThat(Outcomes.of("march.tar.gz", gzip(bytes.toByteArray())))
                .containsExactly(
                        "march.tar.gz › b.html: On b.html", "march.tar.gz › a.html: On a.html");
        assertThat(Outcomes.of("cut.tar", Arrays.copyOf(bytes.toByteArray(), 2300)))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("cut.tar: BROKEN");
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] bzip2(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream bzip2 = new BZip2CompressorOutputStream(out)) {
            bzip2.write(bytes);
        }
        return out.toByteArray();
    }
}
