package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cuttings.article.Articles;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.upkeep.IndexQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which headlines must lead for a query, in this order, whatever the engine; of an archive for
 * these tests alone, in which meanings are told.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class RelevanceContract {

    private static final List<Piece> PIECES =
            List.of(
                    Piece.of(
                            "Velda port reopens after the flood",
                            "The harbour at Velda took in ships again on Monday. The flood had"
                                    + " covered the quays for nine days, and the port lost grain worth"
                                    + " two million."),
                    Piece.of(
                            "Grain traders count the cost",
                            "Traders in Velda said that the flood had spoilt grain in three stores."
                                    + " Prices rose. The port was closed for nine days."),
                    Piece.of(
                            "A port for all seasons",
                            "A review of the wine bars of the old town, with a word on port, sherry"
                                    + " and the waiters who pour them."),
                    Piece.of(
                            "Nurses walk out at two hospitals",
                            "Nurses at the county hospitals stopped work over pay. Patients were"
                                    + " sent home, and the union said the strike would go on until"
                                    + " wages rise."),
                    Piece.of(
                            "Ferrow eleven lose on penalties",
                            "The goalkeeper saved twice, but the visitors scored five times from"
                                    + " the spot and took the cup home."),
                    Piece.of(
                            "Parliament votes down the budget",
                            "Deputies rejected the spending plan by nine votes. The finance"
                                    + " minister offered to resign."),
                    Piece.of(
                            "Vaccine against marsh fever passes its trial",
                            "Doctors gave the shot to four thousand volunteers. Few fell ill, and"
                                    + " the side effects were mild."),
                    Piece.of(
                            "Heat breaks a record of ninety years",
                            "The thermometer at Ostry stood at forty-one degrees. Rails buckled and"
                                    + " the reservoirs fell to a third."),
                    Piece.of(
                            "Chip maker opens a plant in Dorn",
                            "The factory will turn out two hundred thousand processors a month for"
                                    + " phones and cars, and hire nine hundred engineers."),
                    Piece.of(
                            "Mayor Orla Fenwick will not stand again",
                            "Orla Fenwick told the council that three terms were enough. “I want to"
                                    + " see my garden by daylight”, Fenwick said."),
                    Piece.of(
                            "Council hears the case for a new bridge",
                            "The engineer spoke for an hour about piers and tides. The mayor asked"
                                    + " what it would cost."),
                    Piece.of(
                            "Bridges of the north, a history",
                            "From rope to steel: how people have crossed the narrows since the"
                                    + " ferrymen lost their trade."));

    private boolean filled;

    @Autowired private Articles articles;
    @Autowired private ArticleSearch search;
    @Autowired private Seeker seeker;
    @Autowired private IndexQueue queue;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void fill() {
        if (filled) {
            return;
        }
        filled = true;
        PIECES.forEach(piece -> piece.addTo(articles));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Piece zoo = Piece.of("Zoo report", "The zoo has a new otter, and visitors came.");
        zoo.on(today.minusDays(3).toString()).addTo(articles);
        Piece.of("Zoo reports", "The zoo has a new otter, and visitors came.")
                .on(today.minusYears(9).toString())
                .addTo(articles);
        for (int i = 0; i < 12; i++) {
            Piece.of("Day " + i + " of the orchid festival", "Orchids on every table.")
                    .addTo(articles);
        }
        Piece.of("Notes on the orchid festvial", "A guide to tents.").addTo(articles);
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                jdbc.sql("select count(*) from passage_work")
                                                .query(Long.class)
                                                .single()
                                        == 0);
        assertThat(queue.settle(Duration.ofSeconds(30))).isTrue();
    }

    private List<String> headlines(String q, String mode) {
        return seeker
                .seek(
                        QueryParameters.read(
                                Map.of("q", new String[] {q}, "mode", new String[] {mode})))
                .items()
                .stream()
                .map(ArticleSearch.Hit::headline)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    port flood            | Velda port reopens after the flood | Grain traders count the cost
                    grain velda           | Grain traders count the cost | Velda port reopens after the flood
                    bridge                | Bridges of the north, a history | Council hears the case for a new bridge
                    "new bridge"          | Council hears the case for a new bridge |
                    orla fenwick          | Mayor Orla Fenwick will not stand again |
                    mayor bridge          | Council hears the case for a new bridge |
                    hospital strikes pay  | Nurses walk out at two hospitals |
                    budget walrus         | Parliament votes down the budget |
                    """)
    void byWordsTheseLead(String q, String first, String second) {
        assertThat(headlines(q, "words")).startsWith(leaders(first, second));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    football match shootout         | Ferrow eleven lose on penalties
                    industrial action in healthcare | Nurses walk out at two hospitals
                    government spending rejected    | Parliament votes down the budget
                    clinical study of immunisation  | Vaccine against marsh fever passes its trial
                    extreme weather temperatures    | Heat breaks a record of ninety years
                    semiconductor factory jobs      | Chip maker opens a plant in Dorn
                    """)
    void byMeaningTheseLeadWithoutTheWords(String q, String first) {
        assertThat(headlines(q, "meaning")).startsWith(first);
        assertThat(headlines(q, "both")).startsWith(first);
    }

    @Test
    void aWordThatOneArticleHasMisspeltIsFoundAndTheUsualSpellingSuggested() {
        ArticleSearch.Results found = seeker.seek(Query.of("orchid festvial"));

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.suggestion()).isEqualTo("orchid festival");
        assertThat(found.interpretation()).isNull();
        assertThat(seeker.seek(Query.of("vaccine")).suggestion()).isNull();
    }

    @Test
    void eachHitTellsWhyItWasFound() {
        ArticleSearch.Results found =
                search.find(
                        QueryParameters.read(
                                Map.of(
                                        "q", new String[] {"fenwick steps down"},
                                        "mode", new String[] {"both"})));

        assertThat(found.items().get(0).headline())
                .isEqualTo("Mayor Orla Fenwick will not stand again");
        assertThat(found.items().get(0).why()).contains("words", "meaning");
        assertThat(search.find(Query.of("grain")).items())
                .allSatisfy(hit -> assertThat(hit.why()).containsExactly("words"));
        assertThat(search.find(Query.of(null)).items())
                .allSatisfy(hit -> assertThat(hit.why()).isEmpty());
    }

    @Test
    void littleWordsAreNotMarkedWhereTheyNeedNotOccur() {
        ArticleSearch.Hit first =
                search.find(
                                QueryParameters.read(
                                        Map.of(
                                                "q", new String[] {"the nurses at work"},
                                                "mode", new String[] {"both"})))
                        .items()
                        .get(0);

        assertThat(first.headline()).isEqualTo("Nurses walk out at two hospitals");
        assertThat(first.headlineHtml()).isEqualTo("<mark>Nurses</mark> walk out at two hospitals");
    }

    @Test
    void aQualifierHoldsAlsoWhereWordsAreLeftOut() {
        assertThat(headlines("lang:fr budget walrus", "words")).isEmpty();
        assertThat(headlines("headline:budget walrus", "words")).isEmpty();
        assertThat(headlines("headline:budget walrus deputies", "words"))
                .containsExactly("Parliament votes down the budget");
    }

    @Test
    void whatMustHoldHoldsForWhatIsFoundByMeaningToo() {
        assertThat(headlines("football shootout -goalkeeper", "both"))
                .doesNotContain("Ferrow eleven lose on penalties");
        assertThat(headlines("industrial action \"the union said\"", "both"))
                .containsExactly("Nurses walk out at two hospitals");
        assertThat(headlines("football after:2001", "meaning"))
                .doesNotContain("Ferrow eleven lose on penalties");
    }

    @Test
    void pagesOfBothTogetherHoldEachArticleOnce() {
        List<String> all = new ArrayList<>();
        Query query =
                QueryParameters.read(
                        Map.of(
                                "q", new String[] {"port grain bridge mayor"},
                                "mode", new String[] {"both"},
                                "size", new String[] {"2"}));
        ArticleSearch.Results page = search.find(query);
        long total = page.total();
        all.addAll(page.items().stream().map(ArticleSearch.Hit::id).toList());
        while (page.next() != null) {
            page = search.find(query.after(page.next()));
            all.addAll(page.items().stream().map(ArticleSearch.Hit::id).toList());
        }

        assertThat(all).doesNotHaveDuplicates().hasSize((int) total);
        assertThat(total).isGreaterThan(4);
        assertThat(seeker.around(query, all.get(2)).place()).isEqualTo(3);
    }

    @Test
    void ofTwoThatMatchAlikeTheNewOneLeadsUnlessItIsSwitchedOff() {
        Query on = QueryParameters.read(Map.of("q", new String[] {"zoo otter"}));
        Query off =
                QueryParameters.read(
                        Map.of("q", new String[] {"zoo otter"}, "recency", new String[] {"off"}));

        assertThat(search.find(on).items())
                .extracting(ArticleSearch.Hit::headline)
                .containsExactly("Zoo report", "Zoo reports");
        assertThat(search.find(off).items())
                .extracting(ArticleSearch.Hit::headline)
                .containsExactly("Zoo reports", "Zoo report");
        double difference =
                search.find(on).items().get(0).score() - search.find(off).items().get(0).score();
        assertThat(difference).isBetween(0.5, 0.7);
    }

    private static String[] leaders(String first, String second) {
        return second == null ? new String[] {first} : new String[] {first, second};
    }
}
