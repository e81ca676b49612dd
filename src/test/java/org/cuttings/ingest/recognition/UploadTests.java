package org.cuttings.ingest.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UploadTests {

    @Test
    void aFileThatWaitsElsewhereIsReadWhenItIsAskedFor() {
        AtomicInteger read = new AtomicInteger();
        Upload upload =
                new Upload(
                        "a.txt",
                        null,
                        () -> new ByteArrayInputStream(new byte[read.incrementAndGet()]));

        assertThat(read).hasValue(0);
        assertThat(upload.bytes()).hasSize(1);
        assertThat(read).hasValue(1);
    }

    @Test
    void aFileThatIsGoneSaysWhichItWas() {
        Upload upload =
                new Upload(
                        "a.txt",
                        null,
                        () -> {
                            throw new IOException("gone");
                        });

        assertThatThrownBy(upload::bytes)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("a.txt");
    }

    @Test
    void whetherAFileFitsIsToldBeforehand() throws IOException {
        upload(Upload.LARGEST_IN_MEMORY).checkLength();
        upload(0).checkLength();

        assertThatThrownBy(() -> upload(Upload.LARGEST_IN_MEMORY + 1).checkLength())
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("32 MB");
    }

    private static Upload upload(int length) {
        return new Upload("a.txt", null, new byte[length]);
    }

    @Test
    void aFileThatIsTooLargeForOneArticleIsRefusedBeforeItFillsTheMemory() {
        Upload endless =
                new Upload(
                        "a.txt",
                        null,
                        () ->
                                new InputStream() {
                                    @Override
                                    public int read() {
                                        return 'a';
                                    }

                                    @Override
                                    public int read(byte[] bytes, int from, int length) {
                                        return length;
                                    }
                                });

        assertThatThrownBy(endless::bytes)
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("32 MB");
    }

    @Test
    void aFileWithinAFileTellsWhereItIs() {
        Upload zip = new Upload("march.zip", null, new byte[0]);

        assertThat(zip.within("12/harbour.html", "text/html", new byte[0]).label())
                .isEqualTo("march.zip › 12/harbour.html");
    }

    @Test
    void namesHaveNoControlCharacters() {
        Upload upload = new Upload("a\0b\n.txt", "text/\0plain", new byte[0]);

        assertThat(upload.label()).isEqualTo("a_b_.txt");
        assertThat(upload.mediaType()).isEqualTo("text/ plain");
    }
}
