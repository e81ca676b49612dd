package org.cuttings.ingest.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.cuttings.ingest.recognition.Recognised;
import org.cuttings.ingest.recognition.Upload;
import org.junit.jupiter.api.Test;

class MailboxTests {

    private static final String MESSAGE =
            """
            From mira@courier.example Tue Mar 12 08:14:58 2019
            From: Mira Holt <mira@courier.example>
            Date: Tue, 12 Mar 2019 09:14:58 +0100
            Message-ID: <%1$d@courier.example>
            Subject: Well %1$d runs dry

            The well in the market square of Arnby has run dry for the first time since 1911.

            From the tower one sees it.

            >From there came the water.

            """;

    @Test
    void eachMessageIsAFileOfItsOwn() {
        Upload upload = upload(MESSAGE.formatted(1) + MESSAGE.formatted(2));
        var pieces = Recognised.in(upload, new Mail(), new Mailbox());
        assertThat(Recognised.outcomes(pieces))
                .containsExactly(
                        "box › message 1: Well 1 runs dry", "box › message 2: Well 2 runs dry");
        assertThat(pieces.get(1).draft().body())
                .endsWith("From the tower one sees it.\n\nFrom there came the water.");
    }

    @Test
    void linesMayEndAsOnWindows() {
        Upload upload = upload((MESSAGE.formatted(1) + MESSAGE.formatted(2)).replace("\n", "\r\n"));
        assertThat(Recognised.in(upload, new Mail(), new Mailbox())).hasSize(2);
    }

    @Test
    void aBrokenMessageDoesNotHarmTheOthers() {
        Upload upload =
                upload(
                        MESSAGE.formatted(1)
                                + "From a 10:00\n\u0000\u0001\n\n"
                                + MESSAGE.formatted(2));
        assertThat(Recognised.outcomes(Recognised.in(upload, new Mail(), new Mailbox())))
                .containsExactly(
                        "box › message 1: Well 1 runs dry",
                        "box › message 2: UNKNOWN_FORMAT",
                        "box › message 3: Well 2 runs dry");
    }

    @Test
    void manyMessagesComeInTheirOrder() {
        StringBuilder box = new StringBuilder();
        IntStream.range(0, 3_000).forEach(no -> box.append(MESSAGE.formatted(no)));
        List<String> outcomes =
                Recognised.outcomes(
                        Recognised.in(upload(box.toString()), new Mail(), new Mailbox()));
        assertThat(outcomes).hasSize(3_000).endsWith("box › message 3000: Well 2999 runs dry");
    }

    private static Upload upload(String text) {
        return new Upload("box", null, text.getBytes(UTF_8));
    }
}
