package org.cuttings.ingest.syndication;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.article.Published;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Field;
import org.cuttings.ingest.recognition.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyndicationFeedTests {

    private final SyndicationFeed format = new SyndicationFeed();

    @Test
    void anItemOfRssIsTakenApart() {
        Draft draft = read("courier.rss").get(0).article();
        assertThat(draft.headline()).isEqualTo("Night ferry to Tarvik stays & grows");
        assertThat(draft.url()).isEqualTo("https://courier.example/2019/03/15/night-ferry");
        assertThat(draft.authors()).containsExactly("Mira Holt", "Jonas Ek");
        assertThat(draft.source()).isEqualTo("The Lindmark Courier");
        assertThat(draft.section()).isEqualTo("Region");
        assertThat(draft.language()).isEqualTo("en-GB");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-15T00:30:00+01:00"));
        assertThat(draft.standfirst()).isEqualTo("The boat will sail every night from May on.");
        assertThat(draft.captions())
                .containsExactly(
                        "The ferry at the old mole. Photo: Ada Berg",
                        "The mole at dusk (Ada Berg)");
        assertThat(draft.body())
                .isEqualTo(
                        """
                        The night ferry to Tarvik will not be given up, the company said.

                        “People need this boat,” said its captain, Olle Sand.

                        Fares stay.

                        Crews grow.\
                        """);
        assertThat(doubtful(draft)).isFalse();
    }

    @Test
    void aDescriptionAloneMayBeOnlyTheBeginning() {
        Draft draft = read("courier.rss").get(1).article();
        assertThat(draft.body()).isEqualTo("It will speak about the bridge – again …");
        assertThat(doubtful(draft)).isTrue();
        assertThat(draft.url()).isEqualTo("https://courier.example/2019/03/14/council");
        assertThat(draft.authors()).containsExactly("Ada Berg");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-14T08:00:00Z"));
    }

    @Test
    void rss10TellsTheFeedBesideItsItems() {
        Draft draft = read("courier.rdf").get(0).article();
        assertThat(draft.headline()).isEqualTo("Ice closes the harbour");
        assertThat(draft.source()).isEqualTo("The Lindmark Courier");
        assertThat(draft.section()).isEqualTo("Weather");
        assertThat(draft.authors()).containsExactly("Ada Berg");
        assertThat(draft.language()).isEqualTo("en");
        assertThat(draft.published()).isEqualTo(Published.parse("2003-01-20T07:15:00+01:00"));
    }

    @Test
    void anOldFeedWithADoctypeIsRead() {
        Draft draft = read("old.rss").get(0).article();
        assertThat(draft.headline()).isEqualTo("Pilot boat sold");
        assertThat(draft.source()).isEqualTo("Harbour Notes");
        assertThat(draft.url()).isEqualTo("http://harbour.example/pilot");
    }

    @Test
    void anEntryOfAtomIsTakenApartWhateverItsPrefix() {
        Draft draft = read("bote.atom").get(0).article();
        assertThat(draft.headline()).isEqualTo("Die Fähre bleibt");
        assertThat(draft.url()).isEqualTo("https://bote.example/1");
        assertThat(draft.authors()).containsExactly("Ida Krull", "Jan Mohr");
        assertThat(draft.source()).isEqualTo("Der Inselbote");
        assertThat(draft.section()).isEqualTo("Region");
        assertThat(draft.language()).isEqualTo("de");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-15T00:10:00+01:00"));
        assertThat(draft.dates()).hasSize(1);
        assertThat(draft.standfirst()).isEqualTo("Die Reederei lenkt ein.");
        assertThat(draft.body())
                .isEqualTo(
                        "Die Nachtfähre fährt weiter, sagte die Reederei.\n\n"
                                + "Das war lange unklar.");
    }

    @Test
    void anEntryTakesFromItsFeedWhatItDoesNotSayItself() {
        Draft draft = read("bote.atom").get(1).article();
        assertThat(draft.headline()).isEqualTo("1 < 2 og andre regler");
        assertThat(draft.authors()).containsExactly("Redaktion Inselbote");
        assertThat(draft.source()).isEqualTo("Nyt fra havnen");
        assertThat(draft.language()).isEqualTo("da");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-14T09:00:00+01:00"));
        assertThat(draft.body()).isEqualTo("Havnen er lukket i dag.\n\nDen åbner igen i morgen.");
    }

    @Test
    void atom03IsReadInAllItsModes() {
        List<Taken> taken = read("old.atom");
        Draft keeper = taken.get(0).article();
        assertThat(keeper.body()).isEqualTo("The lighthouse has a keeper again.");
        assertThat(keeper.published()).isEqualTo(Published.parse("2004-02-01T10:00:00+01:00"));
        assertThat(keeper.url()).isEqualTo("http://harbour.example/keeper");
        assertThat(taken.get(1).article().body()).isEqualTo("The buoy broke off in the storm.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"courier.rss", "courier.rdf", "old.rss", "bote.atom", "old.atom"})
    void theOriginalOfAnEntryIsAFeedThatSaysTheSame(String file) {
        for (Taken taken : read(file)) {
            assertThat(Taken.only(format, taken.original().getBytes(UTF_8)))
                    .isEqualTo(taken.article());
        }
    }

    @Test
    void theCharsetDoesNotMatter() {
        List<Draft> drafts = drafts(Taken.fixture("syndication/bote.atom"));
        String feed = new String(Taken.fixture("syndication/bote.atom"), UTF_8);
        assertThat(drafts(("\uFEFF" + feed).getBytes(UTF_8))).isEqualTo(drafts);
        assertThat(drafts(("\uFEFF" + feed).getBytes(UTF_16LE))).isEqualTo(drafts);
        assertThat(drafts(feed.getBytes(ISO_8859_1))).isEqualTo(drafts);
        assertThat(drafts(feed.replace("utf-8", "windows-1251").getBytes(UTF_8))).isEqualTo(drafts);
    }

    @Test
    void anEntryWithoutTextDoesNotHarmTheRest() {
        List<Taken> taken = rss(item("One"), "<item><title>Bare</title></item>", item("Three"));
        assertThat(taken.get(0).article().body()).isEqualTo("One is read.");
        assertThat(taken.get(1).refusal()).startsWith("NO_TEXT").contains("Bare");
        assertThat(taken.get(2).label()).isEqualTo("file › item 3");
        assertThat(taken.get(2).article().body()).isEqualTo("Three is read.");
    }

    @Test
    void aFeedThatBreaksOffKeepsWhatIsWhole() {
        String feed = "<rss version='2.0'><channel>" + item("One") + "<item><title>Two</ti";
        List<Taken> taken = Taken.from(format, feed);
        assertThat(taken).hasSize(2);
        assertThat(taken.get(0).article().headline()).isEqualTo("One");
        assertThat(taken.get(1).refusal()).startsWith("BROKEN").contains("in the middle");
    }

    @Test
    void markupThatIsNotWellFormedIsReadAllTheSame() {
        List<Taken> taken =
                rss("<item><title>Fish & chips &nbsp;<br></i></title><description>A < B</item>");
        assertThat(taken.get(0).article().headline()).isEqualTo("Fish & chips");
        assertThat(taken.get(0).article().body()).isEqualTo("A < B");
    }

    @Test
    void entitiesAreNeverExpanded() {
        String bomb =
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>"
                        + "<!ENTITY x SYSTEM 'file:///etc/hostname'> <!-- ]> don't -->]>"
                        + "<rss version='2.0'><channel><item><title>Bomb</title>"
                        + "<description>It says &b; and &x;.</description></item></channel></rss>";
        Taken taken = Taken.from(format, bomb).get(0);
        assertThat(taken.article().body()).isEqualTo("It says &b; and &x;.");
        assertThat(taken.original()).doesNotContain("ENTITY");
    }

    @Test
    void deepMarkupIsFlattened() {
        String deep = "<b>".repeat(100_000) + "deep" + "</b>".repeat(100_000);
        List<Taken> taken =
                rss("<item><title>Deep</title><description>" + deep + "</description></item>");
        assertThat(taken.get(0).article().body()).isEqualTo("deep");
        assertThat(Taken.from(format, "<rss>" + "<a>".repeat(100_000)).get(0).refusal())
                .startsWith("BROKEN")
                .contains("deep");
    }

    @Test
    void aFeedWithoutEntriesSaysSo() {
        assertThat(rss().get(0).refusal()).startsWith("NO_TEXT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The tag <rss version=\"2.0\"> begins a feed.",
                "<html><body><rss></rss></body></html>",
                "<?xml version='1.0'?><feed><entry/></feed>",
                "<rdf:RDF xmlns:rdf='x'><item/></rdf:RDF>",
                "{\"version\": \"https://jsonfeed.org/version/1.1\"}"
            })
    void whatIsNoFeedIsLeftToOthers(String text) {
        assertThat(format.knows(text.getBytes(UTF_8))).isFalse();
    }

    @Test
    void aTextMayBeInNoNamespace() {
        String feed =
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:x='http://www.w3.org/1999/xhtml'>"
                        + "<entry><title>Ice</title><content type='xhtml'><x:div xmlns=''><x:p>It is"
                        + " back.</x:p><p>Boats stay.</p></x:div></content></entry></feed>";

        assertThat(drafts(feed.getBytes(UTF_8)))
                .extracting(Draft::body)
                .containsExactly("It is back.\n\nBoats stay.");
    }

    private List<Taken> read(String file) {
        return Taken.from(format, Taken.fixture("syndication/" + file));
    }

    private List<Draft> drafts(byte[] feed) {
        return Taken.from(format, feed).stream().map(Taken::article).toList();
    }

    private List<Taken> rss(String... items) {
        return Taken.from(
                format,
                "<rss version='2.0'><channel>" + String.join("", items) + "</channel></rss>");
    }

    private static String item(String title) {
        return "<item><title>%s</title><description>%s is read.</description></item>"
                .formatted(title, title);
    }

    private static boolean doubtful(Draft draft) {
        Evidence body = draft.evidence().get(Field.BODY);
        return body != null && body.doubtful();
    }
}
