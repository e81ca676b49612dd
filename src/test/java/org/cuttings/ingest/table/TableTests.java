package org.cuttings.ingest.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.cuttings.article.Published;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Taken;
import org.cuttings.ingest.recognition.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {

    private final Table format = new Table();

    @Test
    void ourOwnExportIsReadBack() {
        List<Taken> taken = Taken.from(format, Taken.fixture("table/ours.csv"));
        assertThat(taken).hasSize(2);
        Draft draft = taken.get(0).article();
        assertThat(draft.headline()).isEqualTo("Night ferry to Tarvik stays");
        assertThat(draft.standfirst()).isEqualTo("The boat will sail every night, from May on.");
        assertThat(draft.byline()).isEqualTo("Mira Holt and Jonas Ek");
        assertThat(draft.authors()).containsExactly("Mira Holt", "Jonas Ek");
        assertThat(draft.source()).isEqualTo("The Lindmark Courier");
        assertThat(draft.section()).isEqualTo("Region");
        assertThat(draft.url()).isEqualTo("https://courier.example/2019/03/15/night-ferry");
        assertThat(draft.language()).isEqualTo("en");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-14T23:30:00Z"));
        assertThat(draft.body())
                .isEqualTo(
                        "The night ferry to Tarvik will not be given up, the company said.\n\n"
                                + "“People need this boat,” said its captain, \"Olle\" Sand.");
    }

    @Test
    void theGuardAgainstFormulasIsTakenOff() {
        Draft draft = Taken.from(format, Taken.fixture("table/ours.csv")).get(1).article();
        assertThat(draft.headline()).isEqualTo("=7 rules for the ice");
        assertThat(draft.body()).isEqualTo("- Stay off it.");
        assertThat(draft.authors()).containsExactly("Harbour Desk");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-16"));
    }

    @Test
    void columnsAreKnownWhateverTheirSpellingAndDelimiter() {
        List<Taken> taken = Taken.from(format, Taken.fixture("table/kiosk.csv"));
        Draft ferry = taken.get(0).article();
        assertThat(ferry.headline()).isEqualTo("Fähre bleibt");
        assertThat(ferry.body()).isEqualTo("Die Nachtfähre fährt weiter.\n\nDas war lange unklar.");
        assertThat(ferry.authors()).containsExactly("Ida Krull", "Jan Mohr");
        assertThat(ferry.published()).isEqualTo(Published.parse("2019-03-16"));
        assertThat(ferry.url()).isEqualTo("https://bote.example/1");
        Draft council = taken.get(1).article();
        assertThat(council.headline()).isEqualTo("Rat tagt; wieder");
        assertThat(council.body())
                .isEqualTo("Der Rat tagt am Montag.\n\nEr spricht über die Brücke.");
        assertThat(council.published()).isEqualTo(Published.parse("2019-03-14"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "|", ";", ","})
    void theDelimiterIsToldFromTheFirstLine(String delimiter) {
        String table = "title%stext%1$sdate\nIce%1$sThe ice is back.%1$s2019-03-14\n";
        assertThat(Taken.from(format, table.formatted(delimiter)).get(0).article().body())
                .isEqualTo("The ice is back.");
    }

    @Test
    void theCharsetDoesNotMatter() {
        String table = "sep=;\r\n" + new String(Taken.fixture("table/kiosk.csv"), UTF_8);
        List<Draft> drafts = drafts(table.getBytes(UTF_8));
        assertThat(drafts).hasSize(2);
        assertThat(drafts(("\uFEFF" + table).getBytes(UTF_8))).isEqualTo(drafts);
        assertThat(drafts(("\uFEFF" + table).getBytes(UTF_16LE))).isEqualTo(drafts);
        assertThat(drafts(table.getBytes(ISO_8859_1))).isEqualTo(drafts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table/ours.csv", "table/kiosk.csv"})
    void theOriginalOfARowIsATableThatSaysTheSame(String file) {
        for (Taken taken : Taken.from(format, Taken.fixture(file))) {
            assertThat(taken.label()).startsWith("file › row ");
            assertThat(Taken.only(format, taken.original().getBytes(UTF_8)))
                    .isEqualTo(taken.article());
        }
    }

    @Test
    void aBadRowDoesNotHarmTheRest() {
        List<Taken> taken =
                Taken.from(
                        format,
                        """
                        title,text
                        One,It is read.
                        Two,
                        Three,Ice, wind, and snow
                        ,,,
                        Five,It is "read" too.
                        """);
        assertThat(taken).hasSize(4);
        assertThat(taken.get(0).article().headline()).isEqualTo("One");
        assertThat(taken.get(1).refusal()).startsWith("NO_TEXT").contains("Two");
        assertThat(taken.get(2).refusal()).startsWith("BROKEN").contains("4 cells", "quotation");
        assertThat(taken.get(3).article().body()).isEqualTo("It is \"read\" too.");
    }

    @Test
    void aTableThatBreaksOffKeepsWhatIsWhole() {
        List<Taken> taken =
                Taken.from(format, "title,text\nOne,\"It is read.\"\nTwo,\"It is read to");
        assertThat(taken).hasSize(2);
        assertThat(taken.get(0).article().headline()).isEqualTo("One");
        assertThat(taken.get(1).refusal()).startsWith("BROKEN");
    }

    @Test
    void aTableWithoutTextsNamesItsColumns() {
        List<Taken> taken =
                Taken.from(
                        format,
                        "date,title,place\n2019-03-14,Ice,Lindmark\n2019-03-15,Thaw,Tarvik\n");
        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).refusal())
                .startsWith("NO_TEXT")
                .contains("date, title, place", "\"body\"");
    }

    @Test
    void aHeadingAloneSaysSo() {
        assertThat(Taken.from(format, "headline,body\n").get(0).refusal()).startsWith("NO_TEXT");
        assertThat(Taken.from(format, "headline,body").get(0).refusal()).startsWith("NO_TEXT");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNotFollowedForever() {
        byte[] start = "title,text\nOne,It is read.\nTwo,\"".getBytes(UTF_8);
        Upload file =
                new Upload(
                        "file",
                        null,
                        () ->
                                new SequenceInputStream(
                                        new ByteArrayInputStream(start), new Letters()));
        List<Taken> taken = Taken.from(format, file);
        assertThat(taken).hasSize(2);
        assertThat(taken.get(1).refusal()).startsWith("TOO_LARGE").contains("not closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ice, wind and snow\n\nThe harbour was closed, the harbour master said.\n",
                "Text, title and date\nThe harbour, which is old, was closed by ice.\n",
                "Headline\nThe text is about the body of a ferry.\n",
                "Name, title\nand more, but no table.\n",
                "[{\"title\": \"Ice\", \"text\": \"It is back.\"}]",
                "place,year,guests\nTarvik,2018,41\nLindmark,2019,44\n"
            })
    void whatIsNoTableOfArticlesIsLeftToOthers(String text) {
        assertThat(format.knows(text.getBytes(UTF_8))).isFalse();
    }

    private List<Draft> drafts(byte[] table) {
        return Taken.from(format, table).stream().map(Taken::article).toList();
    }

    /** Letters without end. */
    private static final class Letters extends InputStream {

        @Override
        public int read() {
            return 'a';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            java.util.Arrays.fill(bytes, from, from + length, (byte) 'a');
            return length;
        }
    }

    @Test
    void aPageInOneLineIsNoTableWhateverItsCodeNames() {
        String page =
                "<html><head><script>var a={x:1, title, b, body, url}</script></head>"
                        + "<body><p>The ferry stays.</p></body></html>\n";
        assertThat(format.knows(page.getBytes(UTF_8))).isFalse();
    }
}
