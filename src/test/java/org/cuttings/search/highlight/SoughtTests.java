package org.cuttings.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Span;
import org.cuttings.search.highlight.Marks.Mark;
import org.cuttings.search.highlight.Marks.Place;
import org.cuttings.search.highlight.Marks.Where;
import org.cuttings.search.query.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is marked in an article for what is sought. */
class SoughtTests {

    private static final Place HEADLINE = new Place(Where.HEADLINE, 0);
    private static final Place BODY = new Place(Where.BODY, 0);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what is typed         | what there is to read                   | hit by hit
                    bridge                  | Two bridges, a bridge, an abridged one. | bridges; bridge
                    bridges                 | Two bridges and a bridge.               | bridges; bridge
                    BRIDGE                  | The Bridge’s end.                       | Bridge’s
                    cafe                    | Le Café de l’Étang                      | Café
                    etang                   | Le Café de l’Étang                      | l’Étang
                    "swing bridge"          | A swing bridge is no bridge to swing.   | swing bridge
                    water-sharing           | Of water sharing and sharing water.     | water sharing
                    "water lake"~5          | The water of the wide lake rose.        | water+lake
                    "water lake"~1          | The water of the very wide lake rose.   | ''
                    harb*                   | The harbour of Harbury, no arbour.      | harbour; Harbury
                    al-mek*                 | Al Mekri and Al Tamar.                  | Al Mekri
                    harbor~                 | The harbour and the arbor.              | harbour; arbor
                    lake -ferry             | No ferry on the lake.                   | lake
                    lake OR ferry           | No ferry on the lake.                   | ferry; lake
                    (lake ferry) NOT boat   | No ferry boat on the lake.              | ferry; lake
                    lake "lake water"       | Clear lake water of the lake.           | lake water; lake
                    "a lake" "lake b"       | a lake b                                | a lake b
                    after:2018 lake         | after 2018 the lake                     | lake
                    lang:en lake            | lang en lake                            | lake
                    has:quotes              | It has quotes.                          | ''
                    headline:lake           | A lake.                                 | ''
                    &                       | Salt & sand.                            | ''
                    المدرسه                 | وصلت إلى المدرسة أمس.                   | المدرسة
                    الاحد                   | يوم الأحد                               | الأحد
                    橋                      | 新しい橋と古い橋。                      | 橋; 橋
                    "大橋"                  | 大橋は大きい橋だ。                      | 大橋
                    lake                    | 😀😀 lake                               | lake
                    """)
    void theWordsThatTheSearchFindsAreMarked(String typed, String body, String hits) {
        assertThat(hits(typed, Map.of(BODY, body))).isEqualTo(hits);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, ponts, Le pont et les ponts., pont; ponts",
        "de, brücken, Eine Brücke und zwei Bruecken., Brücke; Bruecken",
        "es, puentes, El puente., puente",
        "ar, سفينة, وصلت السفينة., السفينة",
        "xx, bridge, Two bridges.,",
    })
    void eachLanguageHasItsOwnForms(
            String language, String typed, String body, @Nullable String hits) {
        Printed article = new Printed(language, Map.of(BODY, body), List.of());
        assertThat(hits(marks(typed, article), article)).isEqualTo(hits == null ? "" : hits);
    }

    @Test
    void hitsAreNumberedInTheOrderOfThePage() {
        Map<Place, String> texts = new LinkedHashMap<>();
        texts.put(HEADLINE, "Lake rises");
        texts.put(BODY, "The lake rose. A lake it was.");
        texts.put(new Place(Where.CAPTION, 1), "Upper lake");
        Marks marks = marks("lake", new Printed("en", texts, List.of()));
        assertThat(marks.count()).isEqualTo(4);
        assertThat(marks.in(Where.HEADLINE)).extracting(Mark::hit).containsExactly(1);
        assertThat(marks.in(Where.BODY)).extracting(Mark::hit).containsExactly(2, 3);
        assertThat(marks.in(Where.CAPTION, 1)).extracting(Mark::hit).containsExactly(4);
        assertThat(marks.in(Where.CAPTION)).isEmpty();
    }

    @Test
    void aQualifierMarksThereOnly() {
        Map<Place, String> texts = new LinkedHashMap<>();
        texts.put(new Place(Where.SOURCE, 0), "Lake Courier");
        texts.put(HEADLINE, "The lake rises");
        texts.put(BODY, "The lake rose.");
        assertThat(hits("headline:lake", texts)).isEqualTo("lake");
        assertThat(marks("headline:lake", new Printed("en", texts, List.of())).in(Where.BODY))
                .isEmpty();
        assertThat(hits("source:lake", texts)).isEqualTo("Lake");
        assertThat(hits("lake", texts)).isEqualTo("lake; lake");
        assertThat(hits("courier", texts)).isEqualTo("Courier");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    person:okwari             | Neema Okwari; Okwari
                    person:"neema okwari"     | Neema Okwari; Okwari
                    place:okwari              | ''
                    place:ordan               | Lake Ordan
                    entity:K1                 | Neema Okwari; Okwari
                    speaker:okwari            | she
                    okwari                    | Okwari; Okwari
                    ordania                   | Lake Ordan
                    same:(okwari lake)        | Okwari+Lake
                    same:(neema "lake ordan") | Okwari+Lake Ordan
                    same:(neema mill)         | Neema; mill
                    """)
    void namesAreMarkedWhereverTheyAreMeant(String typed, String hits) {
        String body = "Neema Okwari came. Later she spoke. Okwari saw Lake Ordan. A mill stood.";
        Printed.Name okwari = name("person", "K1", Set.of("Neema Okwari", "Okwari"));
        okwari.mentions().add(span(body, "Neema Okwari"));
        okwari.mentions().add(span(body, "Okwari saw", "Okwari"));
        Printed.Name lake = name("place", "K2", Set.of("Lake Ordan", "Ordania"));
        lake.mentions().add(span(body, "Lake Ordan"));
        Printed.Name speaker = name("speaker", null, Set.of("Neema Okwari"));
        speaker.mentions().add(span(body, "she"));
        Printed article = new Printed("en", Map.of(BODY, body), List.of(okwari, lake, speaker));
        assertThat(hits(marks(typed, article), article)).isEqualTo(hits);
    }

    private static Printed.Name name(
            String qualifier, @Nullable String key, Set<String> spellings) {
        return new Printed.Name(qualifier, key, new LinkedHashSet<>(spellings), new ArrayList<>());
    }

    private static Span span(String body, String words) {
        return span(body, words, words);
    }

    private static Span span(String body, String place, String words) {
        int start = body.indexOf(place);
        return new Span(start, start + words.length());
    }

    @Test
    void aLongArticleIsMarkedInTimeThatNobodyNotices() {
        String body =
                "The old bridge of Cray was never a harbour bridge, people say. ".repeat(1_600);
        Printed article = new Printed("en", Map.of(BODY, body), List.of());
        String typed = "bridge \"harbour bridge\" cray* bridgs~ \"old cray\"~5 same:(cray people)";
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 40; i++) {
            long start = System.nanoTime();
            assertThat(marks(typed, article).count()).isGreaterThan(1_000);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(500));
    }

    private static Marks marks(String typed, Printed article) {
        return Sought.by(Query.of(typed)).in(article);
    }

    private static String hits(String typed, Map<Place, String> texts) {
        Printed article = new Printed("en", texts, List.of());
        return hits(marks(typed, article), article);
    }

    /** The marked words, those of one hit joined by a plus sign. */
    private static String hits(Marks marks, Printed article) {
        Map<Integer, List<String>> hits = new TreeMap<>();
        article.texts()
                .forEach(
                        (place, text) ->
                                marks.in(place.where(), place.number())
                                        .forEach(
                                                mark ->
                                                        hits.computeIfAbsent(
                                                                        mark.hit(),
                                                                        n -> new ArrayList<>())
                                                                .add(
                                                                        new CodePoints(text)
                                                                                .cut(
                                                                                        mark
                                                                                                .span()))));
        return hits.values().stream()
                .map(words -> String.join("+", words))
                .collect(Collectors.joining("; "));
    }
}
