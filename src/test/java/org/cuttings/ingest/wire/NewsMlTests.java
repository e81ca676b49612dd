package org.cuttings.ingest.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.article.Published;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlTests {

    private final NewsMl format = new NewsMl();

    @Test
    void anItemWithNitfInItIsTakenApart() {
        Draft draft = message().get(0).article();
        assertThat(draft.headline()).isEqualTo("Night ferry to Tarvik stays");
        assertThat(draft.standfirst()).isEqualTo("The boat will sail every night from May on.");
        assertThat(draft.authors()).containsExactly("Mira Holt");
        assertThat(draft.source()).isEqualTo("Lindmark Press Agency");
        assertThat(draft.section()).isEqualTo("transport");
        assertThat(draft.language()).isEqualTo("en");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-15T00:30:00+01:00"));
        assertThat(draft.dates()).hasSize(3);
        assertThat(draft.captions()).containsExactly("The ferry at the old mole (Ada Berg)");
        assertThat(draft.body())
                .isEqualTo(
                        "LINDMARK, March 14 (LPA) - The night ferry to Tarvik will not be given"
                                + " up.\n\nIts captain was glad.");
    }

    @Test
    void anItemWithXhtmlInItIsTakenApart() {
        Draft draft = message().get(1).article();
        assertThat(draft.headline()).isEqualTo("Fähre bleibt");
        assertThat(draft.authors()).containsExactly("Ida Krull", "Jan Mohr");
        assertThat(draft.source()).isEqualTo("LPA");
        assertThat(draft.language()).isEqualTo("de");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-16T10:00:00Z"));
        assertThat(draft.body())
                .isEqualTo("Lindmark – Die Nachtfähre fährt weiter.\n\nDas war lange unklar.");
    }

    @Test
    void anItemWithPlainTextInItIsTakenApart() {
        Draft draft = message().get(4).article();
        assertThat(draft.headline()).isEqualTo("Council meets");
        assertThat(draft.source()).isEqualTo("LPA/Tarvik Radio");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-18T06:00:00+01:00"));
        assertThat(draft.body())
                .isEqualTo("The council meets on Monday.\n\nIt will speak about the bridge.");
    }

    @Test
    void picturesAndWithdrawnItemsFailAlone() {
        List<Taken> taken = message();
        assertThat(taken).hasSize(5);
        assertThat(taken.get(2).refusal()).isEqualTo("NO_TEXT: This is a picture, no article");
        assertThat(taken.get(3).refusal()).startsWith("NO_TEXT").contains("canceled");
    }

    @Test
    void theOriginalOfAnItemIsAMessageThatSaysTheSame() {
        Taken taken = message().get(1);
        assertThat(taken.label()).isEqualTo("file › newsItem 2");
        assertThat(Taken.only(format, taken.original().getBytes(UTF_8))).isEqualTo(taken.article());
    }

    @Test
    void anItemAloneIsTheWholeFile() {
        List<Taken> taken = Taken.from(format, item("<p>The ice is back.</p>"));
        assertThat(taken).hasSize(1);
        assertThat(taken.get(0).label()).isEqualTo("file");
        assertThat(taken.get(0).article().body()).isEqualTo("The ice is back.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"packageItem", "conceptItem", "knowledgeItem", "planningItem"})
    void itemsThatHoldNoArticlesSaySo(String kind) {
        List<Taken> taken = Taken.from(format, "<" + kind + " guid='x'></" + kind + ">");
        assertThat(taken.get(0).refusal()).startsWith("NO_TEXT").contains(kind, "newsItem");
    }

    @Test
    void whatIsNotTextIsNotReadAsText() {
        assertThat(Taken.from(format, item("<goals home='2'>Ada Berg</goals>")).get(0).refusal())
                .startsWith("NO_TEXT");
    }

    @Test
    void aMessageThatBreaksOffKeepsWhatIsWhole() {
        String file = new String(Taken.fixture("wire/message.xml"), UTF_8);
        List<Taken> taken = Taken.from(format, file.substring(0, file.indexOf("Kein Text")));
        assertThat(taken).hasSize(2);
        assertThat(taken.get(0).article().headline()).isEqualTo("Night ferry to Tarvik stays");
        assertThat(taken.get(1).refusal()).startsWith("BROKEN");
    }

    @Test
    void anEmptyMessageSaysSo() {
        assertThat(Taken.from(format, "<newsMessage/>").get(0).refusal()).startsWith("NO_TEXT");
        assertThat(Taken.from(format, "<newsItem/>").get(0).refusal()).startsWith("NO_TEXT");
    }

    @Test
    void deepMarkupIsNoHarm() {
        String deep = "<div>".repeat(100_000) + "The ice is back." + "</div>".repeat(100_000);
        assertThat(Taken.from(format, item(deep)).get(0).article().body())
                .isEqualTo("The ice is back.");
    }

    private List<Taken> message() {
        return Taken.from(format, Taken.fixture("wire/message.xml"));
    }

    private static String item(String content) {
        return "<newsItem><contentSet><inlineXML>"
                + content
                + "</inlineXML></contentSet></newsItem>";
    }
}
