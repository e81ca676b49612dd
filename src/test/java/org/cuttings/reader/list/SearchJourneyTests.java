package org.cuttings.reader.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cuttings.article.Articles;
import org.cuttings.search.upkeep.IndexQueue;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** Whatever one may ask, the page and the API find the same articles and say the same of it. */
@SpringBootTest
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchJourneyTests {

    @Autowired private MockMvc mvc;
    @Autowired private Articles articles;
    @Autowired private IndexQueue queue;
    @Autowired private JdbcClient jdbc;

    private Asked ask;

    @BeforeAll
    void fill() {
        Clippings.addTo(articles, queue, jdbc);
        ask = new Asked(mvc);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a word                  | q=axletree                                     | mill
                    in capitals             | q=AXLETREE                                     | mill
                    in another form         | q=millwright                                   | mill storm
                    the other way round     | q=splinter                                     | storm
                    several words           | q=planks wexcombe                              | storm
                    a word of the headline  | q=infirmary                                    | ward
                    a word of the byline    | q=dunmow                                       | mill
                    a phrase                | q="greased the axletree"                       | mill
                    a phrase in other marks | q=“splintered planks”                          | storm
                    near words              | q="greased dawn"~5                             | mill
                    words too far apart     | q=harkaway -"millwrights noon"~5               | mill storm
                    a beginning             | q=millwr*                                      | mill storm
                    nearly spelt so         | q=axeltree~                                    | mill
                    without                 | q=harkaway -paddleboards                       | mill
                    without a phrase        | q=harkaway -"splintered planks"                | mill
                    NOT                     | q=harkaway NOT flour                           | storm
                    either                  | q=axletree OR lamplighters                     | mill lamps
                    one of three            | q=axletree OR lamplighters OR surgeons         | mill lamps ward
                    parentheses             | q=harkaway (axletree OR planks) -flour         | storm
                    nested parentheses      | q=(axletree (flour OR bread)) OR pellgrave     | mill lamps
                    in one sentence         | q=same:(millwright axletree)                   | mill
                    a name in one sentence  | q=same:("Sunniva Harkaway" plank)              | storm
                    within a sentence       | q=millwright axletree&within=sentence          | mill
                    speaker:                | q=speaker:harkaway                             | mill
                    speaker: in full        | q=speaker:"Ivo Pellgrave"                      | lamps
                    person:                 | q=person:harkaway                              | mill storm
                    org:                    | q=org:"Estuary Board"                          | mill
                    place:                  | q=place:brenmouth                              | lamps
                    source:                 | q=source:"wexcombe herald"                     | mill storm
                    byline:                 | q=byline:dunmow                                | mill
                    section:                | q=section:foreshore                            | mill
                    lang:                   | q=lang:es pescadoras                           | spanish
                    headline:               | q=headline:wexcombe                            | mill storm
                    not the headline        | q=wexcombe -headline:mill                      |
                    before:                 | q=harkaway before:2019                         | mill
                    after: a month          | q=harkaway after:2018-05                       | storm
                    on: a day               | q=wexcombe on:2018-05-23                       | mill
                    on: a year              | q=wexcombe on:2019                             | storm
                    has:quotes              | q=wexcombe has:quotes                          | mill
                    has:reported            | q=brenmouth has:reported                       | lamps
                    a qualifier left out    | q=brenmouth -person:pellgrave                  | ward
                    mode=words              | q=harkaway planks&mode=words                   | storm
                    recency=off             | q=millwright&recency=off                       | mill storm
                    from                    | q=wexcombe&from=2018-06                        | storm
                    to                      | q=wexcombe&to=2018                             | mill
                    a day                   | q=wexcombe&from=2018-05-23&to=2018-05-23       | mill
                    a person                | person=Sunniva Harkaway                        | mill storm
                    a person in capitals    | person=SUNNIVA HARKAWAY                        | mill storm
                    an organisation         | org=Estuary Board                              | mill
                    a place                 | place=Brenmouth                                | lamps
                    two places              | place=Brenmouth&place=Wexcombe                 | lamps mill
                    a speaker               | speaker=Ivo Pellgrave                          | lamps
                    a source                | source=Wexcombe Herald                         | mill storm
                    a language              | q=tisseuses&lang=fr                            | french
                    what it has             | source=Wexcombe Herald&has=quotes              | mill
                    filters at once         | person=Sunniva Harkaway&place=Wexcombe&to=2020 | mill
                    oldest                  | q=person:harkaway&sort=oldest                  | mill storm
                    newest                  | q=person:harkaway&sort=newest                  | storm mill
                    French, other form      | q=tisseuse salaire                             | french
                    French, no accent       | q=ouvriere proces                              | french
                    French, an article      | q=l'ouvrière juge                              | french
                    German, other form      | q=schleusenkammer flugblatt                    | german
                    German, ae for ä        | q=brueckenwaerter                              | german
                    German, no umlaut       | q=bruckenwarter                                | german
                    Spanish, singular       | q=pescadora canción                            | spanish
                    Spanish, no accent      | q=camion cancion                               | spanish
                    Arabic, no article      | q=صيادون                                       | arabic
                    Arabic, other spelling  | q=ارصفه                                        | arabic
                    Arabic, with the hamza  | q=أرصفة قوارب                                  | arabic
                    Arabic, with vowels     | q=القَوارِب                                    | arabic
                    """)
    void whatIsAskedIsFound(String kind, String parameters, String found) throws Exception {
        String[] names = found == null ? new String[0] : found.split(" ");
        Document page = ask.page(parameters + "&size=100");
        JsonNode results = ask.api(parameters + "&size=100");

        List<String> headlines = Asked.headlines(page);
        assertThat(headlines).containsExactlyInAnyOrderElementsOf(Asked.headlines(results));
        List<String> ours = Clippings.named(headlines);
        if (parameters.contains("sort=")) {
            assertThat(ours).containsExactly(names);
        } else {
            assertThat(ours).containsExactlyInAnyOrder(names);
        }
        assertThat(page.select(".note.err")).isEmpty();
        assertThat(page.select("#count").text())
                .startsWith(
                        headlines.isEmpty()
                                ? "No article"
                                : results.path("total").path("value").asString() + " article");
    }

    @Test
    void whatMeansTheSameIsFoundWithoutItsWordsWhereThatIsAsked() throws Exception {
        String words = "q=labour dispute in a hospital&from=2020-03-01&to=2020-03-01";
        String ward = Clippings.of("ward").headline();
        for (String mode : List.of("meaning", "both")) {
            JsonNode first = ask.api(words + "&mode=" + mode).path("items").get(0);
            assertThat(first.path("headline").asString()).as(mode).isEqualTo(ward);
            assertThat(first.path("why").get(0).asString()).isEqualTo("meaning");
            Element card =
                    Objects.requireNonNull(ask.page(words + "&mode=" + mode).selectFirst(".card"));
            assertThat(card.select("h2").text()).isEqualTo(ward);
            assertThat(card.select(".hint").text()).isEqualTo("Found by what it means");
        }
        Document byWords = ask.page("q=\"labour dispute\" hospital");
        assertThat(Asked.headlines(byWords)).doesNotContain(ward);
        Document both = ask.page("q=surgeons&mode=both");
        Element found = Objects.requireNonNull(both.selectFirst(".card"));
        assertThat(found.select("h2").text()).isEqualTo(ward);
        assertThat(found.select(".hint")).isEmpty();
    }

    @Test
    void whatAListIsFoundByIsSaidAndKeptByEveryLinkOfIt() throws Exception {
        Document words = ask.page("q=harkaway");
        assertThat(words.select(".modes [aria-current]").text()).isEqualTo("words");

        Document both = ask.pageAt(words.select(".modes a:not([aria-current])").attr("href"));
        assertThat(both.select(".modes [aria-current]").text()).isEqualTo("words and meaning");
        assertThat(both.select("form#filters input[name=mode]").val()).isEqualTo("both");
        for (String links : List.of(".results-bar a[href^=/search]", ".card h2 a", ".hist a")) {
            assertThat(both.select(links).eachAttr("href"))
                    .as(links)
                    .isNotEmpty()
                    .allMatch(link -> link.contains("mode=both"));
        }
        Document meaning = ask.page("q=harkaway&mode=meaning&recency=off&from=2018");
        assertThat(meaning.select(".modes [aria-current]").text()).isEqualTo("meaning");
        assertThat(meaning.select("#filters .facets-head a[href*=q]").attr("href"))
                .isEqualTo("/search?q=harkaway&mode=meaning&recency=off");
    }

    @Test
    void howToSearchTellsWhatArticlesAreFoundByAndItsExamplesAreUnderstood() throws Exception {
        Document page = ask.pageAt("/how-to-search");
        assertThat(page.select(".prose").text())
                .contains("Words and meaning also finds", "mode=meaning", "recency=off");
        assertThat(page.select(".table a")).hasSize(12);
        for (Element example : page.select(".table a")) {
            Document found = ask.pageAt(example.attr("href"));
            assertThat(found.select(".didyou").text())
                    .as(example.text())
                    .doesNotContain("left out", "read as words", "needs two");
        }
    }

    @Test
    void ofTwoThatMatchAlikeTheNewOneLeadsUnlessThatIsSwitchedOff() throws Exception {
        for (Map.Entry<String, String> one :
                Map.of("q=marlpit", "young", "q=marlpit&recency=off", "old").entrySet()) {
            assertThat(Clippings.named(Asked.headlines(ask.page(one.getKey()))))
                    .as(one.getKey())
                    .hasSize(2)
                    .startsWith(one.getValue());
            assertThat(Clippings.named(Asked.headlines(ask.api(one.getKey()))))
                    .startsWith(one.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "axletree        | A quotation mark without its partner was left out. | mill
                    axletree"        | A quotation mark without its partner was left out. | mill
                    (axletree flour  | A parenthesis without its partner was left out. | mill
                    axletree) flour  | A parenthesis without its partner was left out. | mill
                    axletree OR      | OR with nothing after it was left out. | mill
                    NOT              | NOT with nothing after it was left out. There is no word in it to search for, so all articles are listed. |
                    colour:axletree  | "colour:axletree" was read as words. |
                    same:axletree    | "same:axletree" was read as words. |
                    same:(axletree)  | Two words or names are needed to seek them in one sentence. | mill
                    axletree on:2018-13 | on:2018-13 was read as words; a date looks like 2018, 2018-05 or 2018-05-23. |
                    """)
    void aQueryThatIsNotWrittenWellIsReadAndThePageAndTheApiSayHow(
            String q, String how, String found) throws Exception {
        Document page = ask.page("q=" + q);
        JsonNode results = ask.api("q=" + q);

        assertThat(page.select(".didyou").text()).startsWith(how);
        assertThat(results.path("interpretation").asString()).startsWith(how);
        if (found != null) {
            assertThat(Clippings.named(Asked.headlines(page))).containsExactly(found);
            assertThat(Clippings.named(Asked.headlines(results))).containsExactly(found);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    from    | 2018-13   | from must
                    to      | yesterday | to must
                    mode    | guess     | mode must be words, meaning or both, was "guess"
                    sort    | best      | sort must be relevance, newest or oldest, was "best"
                    recency | maybe     | recency must be on or off, was "maybe"
                    within  | page      | within must be sentence or absent, was "page"
                    has     | pictures  | has must be quotes or reported, was "pictures"
                    size    | 0         | size must be a number from 1 to 100, was "0"
                    size    | 101       | size must be a number from 1 to 100, was "101"
                    after   | zzz       | after must be a cursor taken from next, or absent
                    """)
    void aMistakeIsToldByThePageWhichShowsTheRestAndRefusedByTheApi(
            String parameter, String value, String told) throws Exception {
        String asked = "q=harkaway&source=Wexcombe Herald&" + parameter + "=" + value;
        Document page = ask.page(asked);
        JsonNode problem = ask.refusal(asked);

        assertThat(page.select("[role=alert] p").eachText().get(0)).startsWith(told);
        assertThat(page.select("[role=alert]").text())
                .endsWith("It was left out; the rest was searched.");
        assertThat(Clippings.named(Asked.headlines(page)))
                .containsExactlyInAnyOrder("mill", "storm");
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("detail").asString()).startsWith(told);
        JsonNode error = problem.path("errors").get(0);
        assertThat(error.path("field").asString()).isEqualTo(parameter);
        assertThat(error.path("rejected").asString()).isEqualTo(value);
    }

    @Test
    void aMistakeStandsBesideItsFieldAndGoesNoFurther() throws Exception {
        Document page = ask.page("q=harkaway&from=2018-13&mode=guess&recency=maybe");

        assertThat(page.select("#from-error").text()).startsWith("from must");
        assertThat(page.select("#from").val()).isEqualTo("2018-13");
        assertThat(page.select("[role=alert] p")).hasSize(4);
        assertThat(page.select(".modes [aria-current]").text()).isEqualTo("words");
        assertThat(page.select("#filters input[type=hidden]").eachAttr("name"))
                .containsExactly("q");
    }

    @Test
    void whatFindsNothingSaysWhyAndOffersToAskForLess() throws Exception {
        String asked = "q=axletree&source=Brenmouth Argus&from=2018&to=2018";
        Document page = ask.page(asked);

        assertThat(page.select("#count").text()).isEqualTo("No article matches all of this");
        assertThat(page.select(".asked").text())
                .isEqualTo("You searched for axletree, Source Brenmouth Argus, Date 2018.");
        assertThat(page.select(".table tbody tr").eachText())
                .containsExactly(
                        "Leave out Source: Brenmouth Argus 1 article",
                        "Leave out the words, keep the filters 1 article");
        for (Element row : page.select(".table tbody a")) {
            assertThat(Asked.headlines(ask.pageAt(row.attr("href")))).hasSize(1);
        }
        JsonNode results = ask.api(asked);
        assertThat(results.path("total").path("value").asInt()).isZero();
        assertThat(results.path("items")).isEmpty();
        assertThat(results.path("next").isNull()).isTrue();
    }

    @Test
    void wordsThatShareNoSentenceAreOfferedApart() throws Exception {
        Document page = ask.page("q=harkaway paddleboards&within=sentence");

        assertThat(page.select("#count").text()).isEqualTo("No article matches all of this");
        Element offer = Objects.requireNonNull(page.selectFirst(".table tbody tr"));
        assertThat(offer.text()).isEqualTo("Look for the words anywhere in an article 1 article");
        assertThat(Clippings.named(Asked.headlines(ask.pageAt(offer.select("a").attr("href")))))
                .containsExactly("storm");
    }

    @Test
    void aFilterInTheWayOfAMisspeltWordIsOfferedToBeLeftOut() throws Exception {
        Document page = ask.page("q=lampligthers&source=Wexcombe Herald");

        assertThat(page.select("#count").text()).isEqualTo("No article matches all of this");
        Element offer = Objects.requireNonNull(page.selectFirst(".table tbody tr"));
        assertThat(offer.text()).isEqualTo("Leave out Source: Wexcombe Herald 1 article");
        assertThat(ask.pageAt(offer.select("a").attr("href")).select(".didyou").text())
                .isEqualTo("No article has “lampligthers”. Showing results for “lamplighters”.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    q=lampligthers                   | No article has “lampligthers”. Showing results for “lamplighters”.                    | lamps
                    q=lampligthers&from=2018&to=2018 | No article has “lampligthers”. Showing results for “lamplighters”.                    | lamps
                    q="dawn greased"                 | No article has these words in a row. Showing those that have all of them.             | mill
                    q=paddleboards pension           | No article has all of this. Showing those that have some of the words, the closest first. | lamps storm
                    """)
    void whatComesNearestIsShownAndSaidToBeThat(String parameters, String said, String found)
            throws Exception {
        Document page = ask.page(parameters);
        JsonNode results = ask.api(parameters);

        assertThat(page.select(".didyou").text()).isEqualTo(said);
        assertThat(results.path("interpretation").asString()).isEqualTo(said);
        assertThat(Clippings.named(Asked.headlines(page))).contains(found.split(" "));
        assertThat(Clippings.named(Asked.headlines(results))).contains(found.split(" "));
        assertThat(results.path("suggestion").asString())
                .isEqualTo(parameters.contains("lampl") ? "lamplighters" : "");
        String opened = page.select(".card h2 a").attr("href");
        assertThat(ask.pageAt(opened).select(".trail").text()).contains("1 of ");
    }

    @Test
    void aMisspeltWordThatOneArticleHasIsFoundAndTheUsualOneAskedAbout() throws Exception {
        Document page = ask.page("q=hayrcik&recency=off");

        assertThat(Clippings.named(Asked.headlines(page))).containsExactly("typo");
        assertThat(page.select(".didyou").text()).isEqualTo("Did you mean hayrick?");
        assertThat(ask.api("q=hayrcik").path("suggestion").asString()).isEqualTo("hayrick");
        Document meant = ask.pageAt(page.select(".didyou a").attr("href"));
        assertThat(meant.select("#count").text())
                .isEqualTo(Clippings.HAYRICKS + " articles for hayrick");
        assertThat(meant.select("#filters input[name=recency]").val()).isEqualTo("off");
        assertThat(meant.select(".didyou")).isEmpty();
    }

    @Test
    void anArabicArticleIsShownFromRightToLeftWithItsMarksWhereTheyBelong() throws Exception {
        Document list = ask.page("q=ارصفه");
        Element card = Objects.requireNonNull(list.selectFirst(".card"));
        assertThat(card.attr("dir")).isEqualTo("rtl");
        assertThat(card.select("h2, .snip").eachAttr("lang")).containsOnly("ar");
        assertThat(card.select(".snip mark").eachText()).containsExactly("الأرصفة");
        assertThat(card.select("time").attr("dir")).isEqualTo("ltr");

        Document article = ask.pageAt(card.select("h2 a").attr("href"));
        assertThat(article.select(".story-head, .body").eachAttr("dir"))
                .containsExactly("rtl", "rtl");
        assertThat(article.select(".body").attr("lang")).isEqualTo("ar");
        assertThat(article.select(".body mark").eachText()).containsExactly("الأرصفة");
        assertThat(article.select(".body").text()).isEqualTo(Clippings.of("arabic").body());
    }

    @Test
    void formsOfOtherLanguagesAreMarkedAsTheyArePrinted() throws Exception {
        for (Map.Entry<String, List<String>> one :
                Map.of(
                                "q=salaire juge", List.of("salaires", "juges"),
                                "q=flugblatt", List.of("Flugblätter"),
                                "q=cancion", List.of("canciones"))
                        .entrySet()) {
            Element card = Objects.requireNonNull(ask.page(one.getKey()).selectFirst(".card"));
            assertThat(card.hasAttr("dir")).isFalse();
            assertThat(card.select(".snip mark").eachText())
                    .as(one.getKey())
                    .containsExactlyElementsOf(one.getValue());
        }
    }
}
