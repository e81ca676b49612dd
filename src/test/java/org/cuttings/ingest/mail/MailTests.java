package org.cuttings.ingest.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.cuttings.article.Published;
import org.cuttings.ingest.html.Html;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Draft.DateFound;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Field;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Recognised;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.cuttings.ingest.text.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTests {

    private static final Path FORMATS = Path.of("src/test/resources/formats/mail");
    private static final Format[] ALL = {new Mail(), new Mailbox(), new Html(), new PlainText()};
    private static final String START =
            """
            From: Mira Holt <mira@courier.example>
            Date: Tue, 12 Mar 2019 09:14:58 +0100
            Message-ID: <1@courier.example>
            Subject: The well of Arnby runs dry
            MIME-Version: 1.0
            """;
    private static final String TEXT =
            "The well in the market square of Arnby has run dry for the first time since 1911.";

    @Test
    void aPressReleaseIsItsLetterAlone() throws Exception {
        Draft draft = only(fixture("press-release.eml"));
        assertThat(draft.headline()).isEqualTo("Tarvik’s last ferry sails on Sunday");
        assertThat(draft.byline()).isEqualTo("Jonas Ekberg");
        assertThat(draft.authors()).containsExactly("Jonas Ekberg");
        assertThat(draft.source()).isEqualTo("Port of Tarvik Press Office");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-12T09:14:58+01:00"));
        assertThat(draft.language()).isEqualTo("en");
        assertThat(draft.body())
                .isEqualTo(
                        """
                        The ferry between Tarvik and the islands sails for the last time on Sunday, the port said. It has carried four million people since it was built, and has been late, by its own count, on nine days only.

                        "I shall miss the gulls more than the passengers," said Ida Falk, the ship's master for eleven years. The café on board gives away its last waffles.""");
        assertThat(draft.evidence().get(Field.BYLINE)).matches(why -> !why.doubtful());
    }

    @Test
    void aNewsletterIsItsPageWithoutWhatSurroundsIt() throws Exception {
        Draft draft = only(fixture("newsletter.eml"));
        assertThat(draft.headline()).isEqualTo("Council buys the old mill");
        assertThat(draft.authors()).containsExactly("Mira Holt");
        assertThat(draft.source()).isEqualTo("The Lindmark Courier");
        assertThat(draft.url()).isEqualTo("https://courier.example/daily/2019-04-05");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-04-05T06:00:00Z"));
        assertThat(draft.body())
                .startsWith("The council of Lindmark has bought the mill")
                .contains("“It is the cheapest roof we ever bought,” said Oskar Lind")
                .contains("\n\nBats under the beams\n\n")
                .endsWith("must not be woken.");
    }

    @Test
    void whoSendsFromTheirOwnNameIsTheWriterThoughInDoubt() {
        Draft draft = only(START + "\n" + TEXT);
        assertThat(draft.authors()).containsExactly("Mira Holt");
        assertThat(draft.source()).isNull();
        assertThat(draft.evidence().get(Field.BYLINE)).matches(Evidence::doubtful);
    }

    @Test
    void whatIsPassedOnIsTheArticleAndItsDateTheFirstOne() {
        Draft draft =
                only(
                        START
                                + "\nFor tomorrow's page. Mira\n\n"
                                + "---------- Forwarded message ---------\n"
                                + "From: Ida Falk <ida@arnby.example>\n"
                                + "Date: Mon, 11 Mar 2019 at 08:00\n"
                                + "Subject: The well\nTo: Mira <mira@courier.example>\n\n\n"
                                + TEXT);
        assertThat(draft.body()).isEqualTo(TEXT);
        assertThat(draft.dates())
                .extracting(DateFound::published)
                .containsExactly(
                        Published.parse("2019-03-11"),
                        Published.parse("2019-03-12T09:14:58+01:00"));
        assertThat(draft.authors()).isEmpty();
    }

    @Test
    void attachedFilesAndLettersComeAfterTheLetter() {
        String mail =
                START
                        + "Content-Type: multipart/mixed; boundary=cut\n\n"
                        + "--cut\nContent-Type: text/plain\n\n"
                        + TEXT
                        + "\n--cut\nContent-Type: image/png; name=well.png\n"
                        + "Content-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
                        + "--cut\nContent-Type: application/octet-stream\n"
                        + "Content-Transfer-Encoding: base64\n"
                        + "Content-Disposition: attachment; filename*=UTF-8''caf%C3%A9.html\n\n"
                        + base64("<html><h1>The caf&eacute;</h1><p>" + TEXT + "</p></html>")
                        + "\n--cut\nContent-Type: message/rfc822\n\n"
                        + START.replace("The well", "Another well")
                        + "\n"
                        + TEXT
                        + "\n--cut--\n";
        assertThat(outcomes(mail))
                .containsExactly(
                        "a.eml: The well of Arnby runs dry",
                        "a.eml › café.html: The café",
                        "a.eml › attachment 2: Another well of Arnby runs dry");
    }

    @Test
    void aMessageWithoutALetterIsItsAttachments() {
        String mail =
                START
                        + "Content-Type: multipart/mixed; boundary=cut\n\n"
                        + "--cut\nContent-Type: text/plain\n\n\n"
                        + "--cut\nContent-Type: text/html; name=well.html\n\n<h1>A dry well</h1><p>"
                        + TEXT
                        + "\n--cut--\n";
        assertThat(outcomes(mail)).containsExactly("a.eml › well.html: A dry well");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-2022-JP", "Shift_JIS", "UTF-8", "EUC-JP"})
    void aLetterIsReadInTheCharsetItDeclares(String charset) {
        String text = "港の古い橋は日曜日に閉鎖されると市長が発表した。新しい橋は来年の春に開通する予定である。";
        String mail =
                START
                        + "Content-Type: text/plain; charset="
                        + charset
                        + "\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(text.getBytes(Charset.forName(charset)));
        assertThat(only(mail).body()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date: 12 March 2019\n\nThe well has run dry.",
                "From: Mira Holt\nDate: 12 March 2019\nSubject: The well\n\nIt has run dry.",
                "From the harbour: the ferry sails no more.\n\nIt was late.",
                "From: the mayor's desk\nTo: all of us\n\nThe well has run dry.",
                "A headline\nFrom: a@b.example\nMessage-ID: <1@b>\n\nText"
            })
    void aTextThatSpeaksOfLettersStaysAText(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(new Mail().knows(bytes)).isFalse();
        assertThat(new Mailbox().knows(bytes)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                START,
                START + "\n",
                START + "\n-- \nMira",
                START + "Content-Type: multipart/mixed; boundary=cut\n\n--cut\n"
            })
    void aMessageThatSaysNothingHasNoText(String mail) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> only(mail))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NO_TEXT));
    }

    @Test
    void partsWithinPartsEndSomewhere() {
        StringBuilder mail = new StringBuilder(START);
        for (int i = 0; i < 5_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(outcomes(mail.toString())).containsExactly("a.eml: " + Reason.TOO_LARGE);
    }

    @Test
    void partsWithoutNumberAreRefused() {
        String mail =
                START
                        + "Content-Type: multipart/mixed; boundary=cut\n\n"
                        + "--cut\n\na\n".repeat(5_000);
        assertThat(outcomes(mail)).containsExactly("a.eml: " + Reason.TOO_LARGE);
    }

    @Test
    void fieldsWithoutEndAreRefused() {
        assertThat(outcomes(START + "X-A: b\n".repeat(5_000) + "\n" + TEXT))
                .containsExactly("a.eml: " + Reason.BROKEN);
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static Draft only(String mail) {
        return only(new Upload("a.eml", null, mail.getBytes(UTF_8)));
    }

    private static Draft only(Upload upload) {
        var pieces = Recognised.in(upload, ALL);
        assertThat(pieces).hasSize(1);
        return pieces.get(0).draft();
    }

    private static List<String> outcomes(String mail) {
        return Recognised.outcomes(
                Recognised.in(new Upload("a.eml", null, mail.getBytes(ISO_8859_1)), ALL));
    }

    private static Upload fixture(String name) throws IOException {
        return new Upload(name, null, Files.readAllBytes(FORMATS.resolve(name)));
    }
}
