package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.cuttings.article.Articles;
import org.cuttings.search.facet.Count;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.query.UnusableQuery;
import org.cuttings.search.quote.QuoteHit;
import org.cuttings.search.quote.QuoteParameters;
import org.cuttings.search.quote.QuoteSearch;
import org.cuttings.search.upkeep.IndexQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What finding articles promises, whatever the engine; of an archive for these tests alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class ArticleSearchContract {

    private final List<String> keys = new ArrayList<>();

    @Autowired private Articles articles;
    @Autowired private ArticleSearch search;
    @Autowired private Seeker seeker;
    @Autowired private QuoteSearch quotes;
    @Autowired private Suggestions suggestions;
    @Autowired private IndexQueue queue;

    @BeforeEach
    void fill() {
        if (!keys.isEmpty()) {
            return;
        }
        for (Piece piece : Shelf.PIECES) {
            keys.add(piece.addTo(articles));
        }
        assertThat(queue.settle(Duration.ofSeconds(20))).isTrue();
    }

    private List<String> headlines(@Nullable String q) {
        return headlines(Query.of(q));
    }

    private List<String> headlines(Query query) {
        return search.find(query).items().stream().map(ArticleSearch.Hit::headline).toList();
    }

    private static Query ask(Map<String, String> parameters) {
        Map<String, String[]> all = new java.util.HashMap<>();
        parameters.forEach((name, value) -> all.put(name, value.split(";")));
        return QueryParameters.read(all);
    }

    @Test
    void anArticleIsFoundByAnyWordNameOrQuote() {
        assertThat(headlines("girders")).containsExactly(Shelf.BRIDGE);
        assertThat(headlines("Odalys Brennock"))
                .containsExactlyInAnyOrder(Shelf.BRIDGE, Shelf.BRIDGE_LATER);
        assertThat(headlines("\"we will not wait for another winter\""))
                .containsExactly(Shelf.BRIDGE);
        assertThat(headlines("nowhere-to-be-found")).isEmpty();
    }

    @Test
    void aWordThatNoArticleHasIsSoughtAsTheArchiveSpellsIt() {
        ArticleSearch.Results found = seeker.seek(Query.of("gidrers -timetable"));

        assertThat(found.items())
                .extracting(ArticleSearch.Hit::headline)
                .containsExactly(Shelf.BRIDGE);
        assertThat(found.suggestion()).isEqualTo("girders -timetable");
        assertThat(found.interpretation())
                .isEqualTo(
                        "No article has “gidrers -timetable”. Showing results for"
                                + " “girders -timetable”.");
        assertThat(found.items().get(0).snippets().get(0)).contains("<mark>girders</mark>");
        assertThat(seeker.around(Query.of("gidrers"), found.items().get(0).id()).place())
                .isEqualTo(1);
        assertThat(seeker.seek(Query.of("timetabel OR nothinglikeit")).suggestion())
                .isEqualTo("timetable OR nothinglikeit");
        assertThat(seeker.seek(Query.of("person:brenock")).suggestion())
                .isEqualTo("person:brennock");
    }

    @Test
    void whereNoArticleHasAllWordsThoseWithSomeAreShownAndThatIsSaid() {
        ArticleSearch.Results found = seeker.seek(Query.of("girders council timetable"));

        assertThat(found.items())
                .extracting(ArticleSearch.Hit::headline)
                .containsExactly(Shelf.BRIDGE, Shelf.FERRY);
        assertThat(found.interpretation())
                .isEqualTo(
                        "No article has all of this. Showing those that have some of the words, the"
                                + " closest first.");
        assertThat(found.suggestion()).isNull();
        assertThat(seeker.seek(Query.of("girders timetable")).total()).isEqualTo(2);
        assertThat(seeker.seek(Query.of("girders timetable -ferry")).total()).isEqualTo(1);
        assertThat(seeker.seek(Query.of("girders timetable before:2020")).items())
                .extracting(ArticleSearch.Hit::headline)
                .containsExactly(Shelf.FERRY);
    }

    @Test
    void wordsThatStandInNoRowAreSoughtApartAndThatIsSaid() {
        ArticleSearch.Results found = seeker.seek(Query.of("\"rusted girders\""));

        assertThat(found.items())
                .extracting(ArticleSearch.Hit::headline)
                .containsExactly(Shelf.BRIDGE);
        assertThat(found.interpretation())
                .isEqualTo(
                        "No article has these words in a row. Showing those that have all of"
                                + " them.");
        assertThat(search.find(Query.of("\"rusted girders\"")).total()).isZero();
    }

    @Test
    void nothingIsLoosenedWhereSomethingIsFoundOrAFilterIsInTheWay() {
        assertThat(seeker.seek(Query.of("girders")).interpretation()).isNull();
        assertThat(seeker.seek(ask(Map.of("q", "girders", "source", "Island Post"))).total())
                .isZero();
        assertThat(seeker.seek(Query.of("zzyzxq")).total()).isZero();
        assertThat(search.find(Query.of("girders timetable")).total()).isZero();
    }

    @Test
    void loosenedResultsGoOnOverPages() {
        Query first = ask(Map.of("q", "girders timetable", "size", "1"));
        ArticleSearch.Results one = seeker.seek(first);
        ArticleSearch.Results two = seeker.seek(first.after(Objects.requireNonNull(one.next())));

        assertThat(two.total()).isEqualTo(2);
        assertThat(two.items()).hasSize(1);
        assertThat(two.items().get(0).id()).isNotEqualTo(one.items().get(0).id());
        assertThat(two.next()).isNull();
    }

    @Test
    void allWordsMustOccur() {
        assertThat(headlines("ferry timetable")).containsExactly(Shelf.FERRY);
        assertThat(headlines("ferry girders")).isEmpty();
        assertThat(headlines("timetable OR girders"))
                .containsExactlyInAnyOrder(Shelf.FERRY, Shelf.BRIDGE);
        assertThat(headlines("harbour -ferry")).doesNotContain(Shelf.FERRY).contains(Shelf.BRIDGE);
        assertThat(headlines("(timetable OR girders) (winter OR snow)"))
                .containsExactly(Shelf.BRIDGE);
        assertThat(headlines("harbour -(ferry OR girders)"))
                .doesNotContain(Shelf.FERRY, Shelf.BRIDGE)
                .isNotEmpty();
    }

    @Test
    void formsAccentsAndCapitalsDoNotMatter() {
        assertThat(headlines("GIRDER")).containsExactly(Shelf.BRIDGE);
        assertThat(headlines("electricite")).containsExactly(Shelf.FRENCH);
        assertThat(headlines("électricité")).containsExactly(Shelf.FRENCH);
        assertThat(headlines("الميناء")).containsExactly(Shelf.ARABIC);
        // written with and without the hamza
        assertThat(headlines("إغلاق")).containsExactly(Shelf.ARABIC);
        assertThat(headlines("اغلاق")).containsExactly(Shelf.ARABIC);
    }

    @Test
    void prefixFuzzyAndNearWordsAreUnderstood() {
        assertThat(headlines("gird*")).containsExactly(Shelf.BRIDGE);
        assertThat(headlines("al-tam*")).hasSize(1);
        assertThat(headlines("al-tim*")).isEmpty();
        assertThat(headlines("girdres~")).containsExactly(Shelf.BRIDGE);
        assertThat(headlines("\"girders rusted\"~5")).containsExactly(Shelf.BRIDGE);
        assertThat(headlines("\"girders rusted\"")).isEmpty();
    }

    @Test
    void qualifiersSeekInOneField() {
        assertThat(headlines("headline:ferry")).containsExactly(Shelf.FERRY);
        assertThat(headlines("speaker:\"Odalys Brennock\"")).containsExactly(Shelf.BRIDGE);
        assertThat(headlines("place:Lowmarsh")).contains(Shelf.BRIDGE);
        assertThat(headlines("lang:fr")).containsExactly(Shelf.FRENCH);
        assertThat(headlines("on:2021-03")).containsExactly(Shelf.BRIDGE);
        assertThat(headlines("harbour before:2021-03-14"))
                .isNotEmpty()
                .doesNotContain(Shelf.BRIDGE);
        assertThat(headlines("has:quotes girders")).containsExactly(Shelf.BRIDGE);
    }

    @Test
    void wordsAndNamesAreFoundInOneSentence() {
        assertThat(headlines("girders winter")).containsExactly(Shelf.BRIDGE);
        assertThat(headlines("same:(girders winter)")).isEmpty();
        assertThat(headlines("same:(council girders harbour)")).containsExactly(Shelf.BRIDGE);
        assertThat(headlines("same:(odalys ribbon)")).containsExactly(Shelf.BRIDGE_LATER);
        assertThat(headlines("same:(\"Odalys Brennock\" person:brennock welders)"))
                .containsExactly(Shelf.BRIDGE_LATER);
        assertThat(headlines(ask(Map.of("q", "ribbon lorries", "within", "sentence")))).isEmpty();
        assertThat(headlines(ask(Map.of("q", "lorry dawn", "within", "sentence"))))
                .isEqualTo(headlines("same:(lorry dawn)"));
        ArticleSearch.Hit hit = search.find(Query.of("same:(ribbon welders)")).items().get(0);
        assertThat(hit.snippets().get(0)).contains("<mark>ribbon", "<mark>welders");
    }

    @Test
    void anEntityIsFoundByItsKeyAlone() {
        String key =
                search.find(Query.of("girders")).items().get(0).names().stream()
                        .filter(name -> name.name().equals("Odalys Brennock"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(headlines("entity:" + key))
                .containsExactlyInAnyOrder(Shelf.BRIDGE, Shelf.BRIDGE_LATER);
        assertThat(headlines("entity:nobody")).isEmpty();
    }

    @Test
    void filtersAreAlternativesWithinAndDemandsBetween() {
        assertThat(headlines(ask(Map.of("person", "odalys BRENNOCK;Tamsin Okoro"))))
                .containsExactlyInAnyOrder(Shelf.BRIDGE, Shelf.BRIDGE_LATER, Shelf.FERRY);
        assertThat(headlines(ask(Map.of("person", "Tamsin Okoro", "place", "Nowhere")))).isEmpty();
        String key =
                search.find(Query.of("girders")).items().get(0).names().stream()
                        .filter(name -> name.name().equals("Odalys Brennock"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(headlines(ask(Map.of("person", key))))
                .containsExactlyInAnyOrder(Shelf.BRIDGE, Shelf.BRIDGE_LATER);
        assertThat(headlines(ask(Map.of("from", "2021", "to", "2021-03"))))
                .containsExactly(Shelf.BRIDGE);
    }

    @Test
    void eachFacetIsCountedWithoutItsOwnChoice() {
        var facets =
                search.find(ask(Map.of("lang", "fr;xx", "facets", "lang,place,year,month")))
                        .facets();
        assertThat(facets.get(Query.Facet.LANG))
                .extracting(Count::value)
                .contains("en", "fr", "ar", "xx");
        assertThat(facets.get(Query.Facet.LANG))
                .filteredOn(Count::chosen)
                .extracting(Count::value, Count::count)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("fr", 1L),
                        org.assertj.core.groups.Tuple.tuple("xx", 0L));
        assertThat(search.find(ask(Map.of("facets", "year"))).facets().get(Query.Facet.YEAR))
                .extracting(Count::value)
                .isSorted()
                .contains("2019", "2021");
    }

    @Test
    void whatIsShownIsEscapedAndMarked() {
        ArticleSearch.Hit hit = search.find(Query.of("sneaky")).items().get(0);
        assertThat(hit.headlineHtml()).contains("&lt;b&gt;").contains("<mark>");
        assertThat(hit.snippets()).isNotEmpty();
        for (String shown : List.of(hit.headlineHtml(), String.join(" ", hit.snippets()))) {
            assertThat(shown.replaceAll("</?mark>", "")).doesNotContain("<", ">");
        }
        ArticleSearch.Hit unmatched = search.find(Query.of("headline:sneaky")).items().get(0);
        assertThat(String.join(" ", unmatched.snippets()).replaceAll("</?mark>", ""))
                .doesNotContain("<", ">");
    }

    @Test
    void whoeverWantsNoSnippetsIsShownTheRestAsEver() {
        for (String q : List.of("sneaky", "girders", "")) {
            List<ArticleSearch.Hit> with = search.find(Query.of(q)).items();
            List<ArticleSearch.Hit> without =
                    search.find(ask(Map.of("q", q, "snippets", "off"))).items();

            assertThat(without)
                    .allSatisfy(hit -> assertThat(hit.snippets()).isEmpty())
                    .allSatisfy(
                            hit -> assertThat(hit.headlineHtml()).doesNotContain("<mark>", "<b>"))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
                            "snippets", "headlineHtml")
                    .isEqualTo(with);
        }
    }

    @Test
    void lettersOfOtherLanguagesStayAsTheyAre() {
        ArticleSearch.Hit hit = search.find(ask(Map.of("lang", "fr"))).items().get(0);
        assertThat(hit.snippets().get(0)).contains("électricité");
    }

    @Test
    void aResultCarriesTheQuoteThatMatched() {
        QuoteHit quote =
                Objects.requireNonNull(
                        search.find(Query.of("winter girders")).items().get(0).quote());
        assertThat(quote.text()).isEqualTo("We will not wait for another winter");
        assertThat(quote.speaker()).isEqualTo("Odalys Brennock");
        assertThat(quote.textHtml()).contains("<mark>winter</mark>");
    }

    @Test
    void cursorsWalkThroughEverythingOnce() {
        for (String sort : List.of("newest", "oldest", "relevance")) {
            List<String> walked = new ArrayList<>();
            Query query = ask(Map.of("sort", sort, "size", "3", "q", "the OR le OR في"));
            long total = search.find(query).total();
            @Nullable String next = "first";
            while (next != null) {
                ArticleSearch.Results page = search.find(query);
                page.items().forEach(hit -> walked.add(hit.id()));
                assertThat(page.total()).isEqualTo(total);
                next = page.next();
                query = next == null ? query : query.after(next);
            }
            assertThat(walked).as(sort).hasSize((int) total).doesNotHaveDuplicates();
        }
    }

    @Test
    void undatedArticlesComeLast() {
        for (String sort : List.of("newest", "oldest")) {
            List<ArticleSearch.Hit> all =
                    search.find(ask(Map.of("sort", sort, "size", "100"))).items();
            assertThat(all.get(all.size() - 1).published()).as(sort).isNull();
            assertThat(all.get(0).published()).as(sort).isNotNull();
        }
    }

    @Test
    void whatHasNoMeaningIsRefusedWithWhatWouldBeRight() {
        for (String bad :
                List.of(
                        "from=2018-13",
                        "to=yesterday",
                        "after=zzz",
                        "after=MTo5OTk5LTk5LTk5OjE",
                        "size=0",
                        "size=101",
                        "size=many",
                        "sort=best",
                        "mode=guess",
                        "recency=some",
                        "snippets=some",
                        "within=page",
                        "has=pictures",
                        "facets=colour")) {
            String[] pair = bad.split("=");
            assertThatThrownBy(() -> search.find(ask(Map.of(pair[0], pair[1]))))
                    .as(bad)
                    .isInstanceOfSatisfying(
                            UnusableQuery.class,
                            e -> {
                                assertThat(e.parameter()).isEqualTo(pair[0]);
                                assertThat(e.getMessage()).startsWith(pair[0] + " must");
                            });
        }
        assertThatThrownBy(() -> search.find(ask(Map.of("from", "2020", "to", "2019"))))
                .isInstanceOf(UnusableQuery.class);
    }

    @Test
    void nothingThatIsTypedThrows() {
        Random random = new Random(7);
        String letters =
                "ab\"“”«»()-+!~*?:|\\/&<>^[]{} '’.5 OR NOT AND speaker: on: é ال\uD83D\uDE00\u0000";
        Set<String> asked =
                new HashSet<>(List.of("*", "~", "\"", "-", "a~", "?*", "''", "on:", "NOT"));
        for (int i = 0; i < 400; i++) {
            StringBuilder q = new StringBuilder();
            for (int j = random.nextInt(30); j >= 0; j--) {
                int at = random.nextInt(letters.length());
                q.append(letters, at, Math.min(letters.length(), at + 1 + random.nextInt(4)));
            }
            asked.add(q.toString());
        }
        for (String q : asked) {
            assertThat(search.find(Query.of(q))).as(q).isNotNull();
        }
    }

    @Test
    void theTrashIsNotSearchedAndARevisionIs() {
        Piece piece = Piece.of("A lantern parade", "The zithermeister led the parade.");
        String key = piece.addTo(articles);
        queue.settle(Duration.ofSeconds(10));
        assertThat(headlines("zithermeister")).hasSize(1);
        Piece better = Piece.of("A lantern parade", "The oboemeister led the parade.");
        articles.revise(
                key, articles.get(key).version(), better.content(), better.findings(), null);
        queue.settle(Duration.ofSeconds(10));
        assertThat(headlines("zithermeister")).isEmpty();
        assertThat(headlines("oboemeister")).hasSize(1);
        articles.discard(key, null);
        queue.settle(Duration.ofSeconds(10));
        assertThat(headlines("oboemeister")).isEmpty();
        articles.restore(key);
        queue.settle(Duration.ofSeconds(10));
        assertThat(headlines("oboemeister")).hasSize(1);
        articles.discard(key, null);
        queue.settle(Duration.ofSeconds(10));
    }

    @Test
    void neighboursAndRelatedArticlesAreKnown() {
        List<ArticleSearch.Hit> all =
                search.find(ask(Map.of("sort", "oldest", "q", "harbour"))).items();
        var around = seeker.around(ask(Map.of("sort", "oldest", "q", "harbour")), all.get(1).id());
        assertThat(around.place()).isEqualTo(2);
        assertThat(around.previous()).isEqualTo(all.get(0).id());
        String bridge = search.find(Query.of("girders")).items().get(0).id();
        assertThat(search.related(bridge, 5))
                .extracting(ArticleSearch.Hit::headline)
                .contains(Shelf.BRIDGE_LATER)
                .doesNotContain(Shelf.BRIDGE);
    }

    @Test
    void quotesAreFoundByWordsAndSpeaker() {
        QuoteSearch.Query all = QuoteSearch.Query.all(20);
        assertThat(
                        quotes.find(
                                        QuoteParameters.read(
                                                name ->
                                                        name.equals("q")
                                                                ? List.of("winter")
                                                                : List.of()))
                                .items())
                .extracting(QuoteHit::speaker)
                .containsExactly("Odalys Brennock");
        var found = quotes.find(all.by("Tamsin Okoro"));
        assertThat(found.total()).isEqualTo(1);
    }

    @Test
    void aNameIsCompletedFromAnyOfItsWordsWithItsArticlesAndQuotes() {
        for (String start : List.of("Odal", "bren", "BRENNOCK", "odalys br", "Ódalys")) {
            assertThat(suggestions.complete(start, 5))
                    .first()
                    .satisfies(
                            name -> {
                                assertThat(name.kind()).isEqualTo("person");
                                assertThat(name.text()).isEqualTo("Odalys Brennock");
                                assertThat(name.articles()).isEqualTo(2);
                                assertThat(name.quotes()).isEqualTo(1);
                            });
        }
        assertThat(suggestions.complete("dalys", 5)).isEmpty();
    }

    @Test
    void theNamesOfMostArticlesComeFirstAndThenHeadlinesWithAllWords() {
        assertThat(suggestions.complete("lowm", 5))
                .extracting(Suggestions.Suggestion::text)
                .containsExactly("Lowmarsh", Shelf.BRIDGE_LATER, Shelf.BRIDGE);
        assertThat(suggestions.complete("swing bridge op", 5))
                .extracting(Suggestions.Suggestion::text)
                .containsExactly(Shelf.BRIDGE_LATER);
        assertThat(suggestions.complete("إغل", 5))
                .extracting(Suggestions.Suggestion::text)
                .containsExactly(Shelf.ARABIC);
        assertThat(suggestions.complete("lowm", 1))
                .extracting(Suggestions.Suggestion::text)
                .containsExactly("Lowmarsh");
    }

    @Test
    void whereNothingBeginsSoItIsSpelledAsTheArchiveDoes() {
        assertThat(suggestions.complete("gidrers", 5))
                .containsExactly(new Suggestions.Suggestion("correction", "girders", null, 0, 0));
        assertThat(suggestions.complete("zzzzzzz", 5)).isEmpty();
        assertThat(suggestions.complete(" *\"(", 5)).isEmpty();
    }
}
