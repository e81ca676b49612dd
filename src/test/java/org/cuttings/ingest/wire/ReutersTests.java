package org.cuttings.ingest.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.article.Published;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Taken;
import org.junit.jupiter.api.Test;

class ReutersTests {

    private final Reuters format = new Reuters();

    @Test
    void aStoryIsTakenApart() {
        Draft draft = stories().get(0).article();
        assertThat(draft.headline()).isEqualTo("TARVIK LINES <TVK> KEEPS NIGHT FERRY");
        assertThat(draft.authors()).containsExactly("Mira Holt");
        assertThat(draft.source()).isEqualTo("Reuters");
        assertThat(draft.section()).isEqualTo("ship");
        assertThat(draft.published()).isEqualTo(Published.parse("1987-03-14"));
        assertThat(draft.body())
                .isEqualTo(
                        String.join(
                                "\n\n",
                                "LINDMARK, March 14 - Tarvik Lines said it would keep the night"
                                        + " ferry to the islands, which lost 3 mln crowns & more"
                                        + " in the past year.",
                                "\"People need this boat,\" its captain, Olle Sand, told the café"
                                        + " owners of the harbour.",
                                "Shr 34 cts vs 1.19 dlrs",
                                "Net 2.1 mln vs 7.4 mln"));
    }

    @Test
    void aBriefIsItsHeadline() {
        Draft draft = stories().get(1).article();
        assertThat(draft.headline()).isEqualTo("LINDMARK HARBOUR CLOSED BY ICE");
        assertThat(draft.body()).isEqualTo("LINDMARK HARBOUR CLOSED BY ICE");
        assertThat(draft.published()).isEqualTo(Published.parse("1987-04-02"));
    }

    @Test
    void aTextWithoutPartsIsAllBody() {
        Draft draft = stories().get(2).article();
        assertThat(draft.headline()).isNull();
        assertThat(draft.body())
                .isEqualTo(
                        "LINDMARK GRAIN PRICES\n\nWheat stood at 112 crowns a ton this morning.");
    }

    @Test
    void theOriginalOfAStoryIsItsElement() {
        Taken taken = stories().get(1);
        assertThat(taken.label()).isEqualTo("file › REUTERS 2");
        assertThat(taken.original().strip()).startsWith("<REUTERS").endsWith("</REUTERS>");
        assertThat(Taken.only(format, taken.original().getBytes(UTF_8))).isEqualTo(taken.article());
    }

    @Test
    void aFileThatBreaksOffKeepsWhatIsWhole() {
        String file = new String(Taken.fixture("wire/wire.sgm"), ISO_8859_1);
        byte[] cut = file.substring(0, file.indexOf("UNPROC")).getBytes(ISO_8859_1);
        List<Taken> taken = Taken.from(format, cut);
        assertThat(taken).hasSize(3);
        assertThat(taken.get(1).article().headline()).isEqualTo("LINDMARK HARBOUR CLOSED BY ICE");
        assertThat(taken.get(2).refusal()).startsWith("BROKEN");
    }

    @Test
    void aStoryWithoutTextFailsAlone() {
        List<Taken> taken =
                Taken.from(
                        format,
                        "<REUTERS><TEXT></TEXT></REUTERS><REUTERS><TEXT>Ice.</TEXT>"
                                + "</REUTERS>");
        assertThat(taken.get(0).refusal()).startsWith("NO_TEXT");
        assertThat(taken.get(1).article().body()).isEqualTo("Ice.");
    }

    private List<Taken> stories() {
        return Taken.from(format, Taken.fixture("wire/wire.sgm"));
    }
}
