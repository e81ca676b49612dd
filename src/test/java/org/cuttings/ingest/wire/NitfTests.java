package org.cuttings.ingest.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.article.Published;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Taken;
import org.junit.jupiter.api.Test;

class NitfTests {

    private final Nitf format = new Nitf();

    @Test
    void anArticleIsTakenApart() {
        byte[] file = Taken.fixture("wire/night-ferry.nitf");
        Draft draft = Taken.only(format, file);
        assertThat(draft.headline()).isEqualTo("Night ferry to Tarvik stays");
        assertThat(draft.standfirst()).isEqualTo("The boat will sail every night from May on");
        assertThat(draft.byline()).isEqualTo("Mira Holt");
        assertThat(draft.authors()).containsExactly("Mira Holt");
        assertThat(draft.source()).isEqualTo("The Lindmark Courier");
        assertThat(draft.section()).isEqualTo("Region");
        assertThat(draft.url()).isEqualTo("https://courier.example/2019/03/15/night-ferry");
        assertThat(draft.language()).isEqualTo("en-GB");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-15T00:30:00+01:00"));
        assertThat(draft.dates()).hasSize(2);
        assertThat(draft.captions()).containsExactly("The ferry at the old mole (Ada Berg)");
        assertThat(draft.body())
                .isEqualTo(
                        String.join(
                                "\n\n",
                                "LINDMARK, March 14 – The night ferry to Tarvik will not be given"
                                        + " up, the company said.",
                                "Fares",
                                "“People need this boat.”",
                                "Olle Sand, captain",
                                "Fares stay.",
                                "Crews grow.",
                                "Year | Guests",
                                "2018 | 41,000"));
        assertThat(Taken.from(format, file).get(0).label()).isEqualTo("file");
    }

    @Test
    void aDatelineThatIsPrintedAlreadyIsNotRepeated() {
        Draft draft =
                read(
                        "<nitf><body><body.head><dateline>Lindmark, March 14</dateline></body.head>"
                                + "<body.content><p>(LINDMARK) The ice is back.</p></body.content>"
                                + "</body></nitf>");
        assertThat(draft.body()).isEqualTo("(LINDMARK) The ice is back.");
    }

    @Test
    void elementsMayBeInNoNamespace() {
        Draft draft =
                read(
                        "<nitf xmlns='urn:x'><body><body.content xmlns=''><p>The ice is back.</p>"
                                + "<hl2>Fares</hl2><p>They stay.</p></body.content></body></nitf>");
        assertThat(draft.body()).isEqualTo("The ice is back.\n\nFares\n\nThey stay.");
    }

    @Test
    void aSummaryThatTheTextRepeatsIsNoStandfirst() {
        Draft draft =
                read(
                        "<nitf><body><body.head><abstract><p>The ice is back.</p></abstract>"
                                + "</body.head><body.content><p>The ice is back.</p><p>It came at"
                                + " night.</p></body.content></body></nitf>");
        assertThat(draft.standfirst()).isNull();
        assertThat(draft.body()).isEqualTo("The ice is back.\n\nIt came at night.");
    }

    @Test
    void aFirstParagraphInABlockOfItsOwnIsNotRepeated() {
        Draft draft =
                read(
                        "<nitf><head><meta name='publication_year' content='1988'/>"
                                + "<meta name='publication_month' content='3'/>"
                                + "<meta name='publication_day_of_month' content='9'/></head>"
                                + "<body><body.content><block class='lead'><p>The ice is back.</p>"
                                + "</block><block class='full'><p>The ice is back.</p><p>It came at"
                                + " night.</p></block></body.content></body></nitf>");
        assertThat(draft.body()).isEqualTo("The ice is back.\n\nIt came at night.");
        assertThat(draft.published()).isEqualTo(Published.parse("1988-03-09"));
    }

    @Test
    void severalArticlesInOneFileComeOneByOne() {
        String one = "<nitf><body><body.content><p>%s</p></body.content></body></nitf>";
        String file =
                "<nitfs>" + one.formatted("One.") + one.formatted("") + one.formatted("Three.");
        List<Taken> taken = Taken.from(format, file + "</nitfs>");
        assertThat(taken.get(0).article().body()).isEqualTo("One.");
        assertThat(taken.get(1).refusal()).startsWith("NO_TEXT");
        assertThat(taken.get(2).article().body()).isEqualTo("Three.");
        assertThat(Taken.only(format, taken.get(2).original().getBytes(UTF_8)).body())
                .isEqualTo("Three.");
        assertThat(Taken.from(format, file + "<nitf><body>").get(3).refusal()).startsWith("BROKEN");
    }

    @Test
    void aPictureIsNoArticle() {
        List<Taken> taken =
                Taken.from(
                        format,
                        "<nitf><body><body.content><media media-type='image'><media-caption>Ice"
                                + "</media-caption></media></body.content></body></nitf>");
        assertThat(taken.get(0).refusal()).startsWith("NO_TEXT").contains("picture");
    }

    @Test
    void entitiesAreNeverExpandedAndDepthIsNoHarm() {
        String file =
                "<!DOCTYPE nitf [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><nitf><body>"
                        + "<body.content><p>Ice &x;</p>"
                        + "<block>".repeat(100_000)
                        + "<p>Deep ice.</p></body.content></body></nitf>";
        assertThat(read(file).body()).isEqualTo("Ice &x;\n\nDeep ice.");
    }

    @Test
    void aTextThatSpeaksOfNitfIsLeftToOthers() {
        assertThat(format.knows("Begin with <nitf> and go on".getBytes(UTF_8))).isFalse();
        assertThat(format.knows(new byte[0])).isFalse();
    }

    private Draft read(String nitf) {
        return Taken.only(format, nitf.getBytes(UTF_8));
    }
}
