package org.cuttings.ingest.markup;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.ingest.recognition.AllFormats;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.Upload;
import org.junit.jupiter.api.Test;

class OtherXmlTests {

    private static final String INVOICE =
            "<?xml version=\"1.0\"?>\n<!-- March -->\n<invoice><item>Two crates of kelp</item></invoice>";

    @Test
    void xmlOfAnotherKindIsCalledByItsName() {
        for (byte[] bytes : List.of(INVOICE.getBytes(UTF_8), INVOICE.getBytes(UTF_16))) {
            assertThatExceptionOfType(UnreadableFile.class)
                    .isThrownBy(() -> read(bytes))
                    .withMessageContaining("the root \"invoice\"")
                    .withMessageContaining("NITF");
        }
    }

    @Test
    void aTextThatBeginsWithATagIsAText() {
        String text =
                "<i>From our archive</i>\n\nThe harbour was closed by kelp on Monday, and nobody"
                        + " could sail for a week.\n";
        assertThat(read(text.getBytes(UTF_8)).body()).contains("closed by kelp");
    }

    private static Draft read(byte[] bytes) {
        List<Draft> drafts = new ArrayList<>();
        AllFormats.recogniser()
                .recognise(new Upload("file", null, bytes), piece -> drafts.add(piece.draft()));
        return drafts.get(0);
    }
}
