package org.cuttings.search.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.cuttings.article.Articles;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.QuoteKind;
import org.cuttings.search.ArchiveProcess;
import org.cuttings.search.Piece;
import org.cuttings.search.Suggestions;
import org.cuttings.search.facet.Count;
import org.cuttings.search.quote.QuoteSearch.Facet;
import org.cuttings.search.upkeep.IndexQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What finding quotes and completing names promise, whatever the database. */
@SuppressWarnings("NullAway.Init")
abstract class QuoteSearchContract {

    private static final AtomicInteger RUN = new AtomicInteger();

    @Autowired private Articles articles;
    @Autowired private Names names;
    @Autowired private QuoteSearch quotes;
    @Autowired private Suggestions suggestions;
    @Autowired private IndexQueue queue;

    /** Said by nobody else, in no other test. */
    private String speaker = "";

    private String place = "";

    @BeforeEach
    void fill() {
        String mark = ArchiveProcess.word(RUN.incrementAndGet());
        speaker = "Élodie Marr" + mark;
        place = "Port" + mark;
        add("2019-05-01", "“The élan of 50% is gone_forever,” " + speaker + " said.");
        add("2021-08-30", "“Nets dry on the quay,” " + speaker + " said in " + place + ".");
        add("2021-02-11", "“No boat has left,” " + speaker + " said.");
        add(null, "“Nobody wrote down the day,” " + speaker + " said.");
        settle();
    }

    private void settle() {
        // work in the background may have changed something again
        Awaitility.await("the index")
                .atMost(Duration.ofSeconds(30))
                .until(() -> queue.settle(Duration.ofSeconds(20)) && queue.length() == 0);
    }

    @Test
    void aSpeakerIsFoundUnderAnySpellingOrKeyWithTheNewestFirst() {
        String key = entity().key();

        for (String asked :
                List.of(speaker, speaker.replace('É', 'e').toUpperCase(Locale.ROOT), key)) {
            assertThat(texts(find(null, asked, null)))
                    .as(asked)
                    .containsExactly(
                            "Nets dry on the quay,",
                            "No boat has left,",
                            "The élan of 50% is gone_forever,",
                            "Nobody wrote down the day,");
        }
    }

    @Test
    void wordsAreFoundWhateverTheirCapitalsAccentsAndSigns() {
        assertThat(texts(find("ÉLAN gone", speaker, null))).hasSize(1);
        assertThat(texts(find("elan, 50% gone_forever!", speaker, null))).hasSize(1);
        assertThat(texts(find(null, speaker, "ÈLAN"))).hasSize(1);
        assertThat(texts(find("?!", speaker, null))).isEmpty();
        assertThat(texts(find("5% n_ts", speaker, null))).isEmpty();
        assertThat(texts(find("'; drop table quote; --", speaker, null))).isEmpty();
    }

    @Test
    void aCharacterThatNobodyTypesIsLeftOut() {
        assertThat(texts(find("\u0000boat\u0000", speaker + "\u0000", "\u0000"))).hasSize(1);
    }

    @Test
    void whatAQuoteIsAboutMayStandBesideIt() {
        assertThat(texts(find(null, speaker, place))).containsExactly("Nets dry on the quay,");
        assertThat(texts(find(null, speaker, "BOAT"))).containsExactly("No boat has left,");
    }

    @Test
    void nobodyIsSpokenAboutByMerelySpeaking() {
        assertThat(find(null, speaker, speaker).total()).isZero();

        add("2022-01-01", "“Ask " + speaker + " about the tide,” " + speaker + " said.");
        settle();

        assertThat(find(null, speaker, speaker).total()).isOne();
        assertThat(find(null, speaker, entity().key()).total()).isOne();
    }

    @Test
    void aWordIsFoundInAllItsForms() {
        assertThat(texts(find("boats leaving", speaker, null))).isEmpty();
        assertThat(texts(find("boats", speaker, null))).containsExactly("No boat has left,");
        assertThat(find("\"boat has\" -nets", speaker, null).items().get(0).printedHtml())
                .isEqualTo("“No <mark>boat has</mark> left,”");
    }

    @Test
    void quotesWithoutASpeakerCanBeAskedFor() {
        String word = "Quay" + speaker.substring(11);
        Piece.of("Notes of " + word, "“The " + word + " is closed,” it was heard.").addTo(articles);
        settle();

        QuoteSearch.Results found = find(word, QuoteSearch.SPEAKER_UNKNOWN, null);

        assertThat(texts(found)).containsExactly("The " + word + " is closed,");
        assertThat(found.facets().get(Facet.SPEAKER))
                .extracting(Count::value, Count::count)
                .containsExactly(tuple(QuoteSearch.SPEAKER_UNKNOWN, 1L));
    }

    @Test
    void aPeriodIncludesItsLastDay() {
        assertThat(texts(find(ask(null, null, "2021-02", "2021-08-30", null, 10, null))))
                .containsExactly("Nets dry on the quay,", "No boat has left,");
        assertThat(texts(find(ask(null, null, "2019", "2019", null, 10, null)))).hasSize(1);
    }

    @Test
    void onlyTheKindThatWasAskedForIsFound() {
        assertThat(texts(find(ask(null, null, null, null, QuoteKind.DIRECT, 10, null)))).hasSize(4);
        assertThat(texts(find(ask(null, null, null, null, QuoteKind.INDIRECT, 10, null))))
                .isEmpty();
    }

    @Test
    void pagesShowEachQuoteOnce() {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            QuoteSearch.Results page = find(ask(null, null, null, null, null, 1, after));
            assertThat(page.total()).isEqualTo(4);
            seen.addAll(texts(page));
            after = page.next();
        } while (after != null);

        assertThat(seen).isEqualTo(texts(find(null, speaker, null)));
    }

    @Test
    void quotesAreCountedBySpeakerAndYear() {
        QuoteSearch.Results found = find(null, speaker, null);

        assertThat(found.facets().get(Facet.SPEAKER))
                .as("without the choice of a speaker")
                .extracting(Count::value, Count::count)
                .contains(tuple(speaker, 4L));
        assertThat(found.facets().get(Facet.YEAR))
                .extracting(Count::value, Count::count)
                .containsExactly(tuple("2019", 1L), tuple("2021", 2L));
        assertThat(quotes.countBySpeaker(Set.of(entity().key())))
                .containsExactly(Map.entry(entity().key(), 4L));
    }

    @Test
    void whatIsInTheTrashIsNotQuoted() {
        QuoteHit gone = find("boat", speaker, null).items().get(0);

        articles.discard(gone.articleId(), null);
        settle();

        assertThat(find(null, speaker, null).total()).isEqualTo(3);
        assertThat(names.quoteCounts(Set.of(entity().id()))).containsValue(3L);
    }

    @Test
    void aQuoteComesWithWhatIsKnownAboutIt() {
        QuoteHit hit = find("nets", speaker, null).items().get(0);

        assertThat(hit.articleHeadline()).contains("2021-08-30");
        assertThat(Objects.requireNonNull(hit.published()).day()).hasToString("2021-08-30");
        assertThat(hit.kind()).isEqualTo(QuoteKind.DIRECT);
        assertThat(hit.speaker()).isEqualTo(speaker);
        assertThat(hit.speakerId()).isEqualTo(entity().key());
        assertThat(hit.confidence()).isEqualTo(0.9);
        assertThat(hit.speakerStart()).isNull();
        assertThat(hit.group()).isNull();
    }

    @Test
    void namesAndHeadlinesAreCompleted() {
        assertThat(suggestions.complete("élodie marr" + speaker.substring(11), 5))
                .extracting(Suggestions.Suggestion::kind, Suggestions.Suggestion::text)
                .contains(tuple("person", speaker));
        assertThat(suggestions.complete("%", 5)).isNotNull();
    }

    private void add(@Nullable String day, String body) {
        Piece piece = Piece.of("Harbour notes " + day + " " + speaker, body).naming(speaker);
        piece = body.contains(place) ? piece.at(place) : piece;
        (day == null ? piece : piece.on(day)).addTo(articles);
    }

    private NamedEntity entity() {
        return names.named(speaker).get(0);
    }

    private QuoteSearch.Results find(@Nullable String q, String asked, @Nullable String about) {
        return quotes.find(
                new QuoteSearch.Query(
                        q,
                        List.of(asked),
                        optional(about),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        10,
                        null,
                        EnumSet.allOf(Facet.class)));
    }

    private static <T> List<T> optional(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    private QuoteSearch.Results find(QuoteSearch.Query query) {
        return quotes.find(query);
    }

    private QuoteSearch.Query ask(
            @Nullable String q,
            @Nullable String about,
            @Nullable String from,
            @Nullable String to,
            @Nullable QuoteKind kind,
            int size,
            @Nullable String after) {
        return new QuoteSearch.Query(
                q,
                List.of(speaker),
                optional(about),
                from,
                to,
                optional(kind),
                List.of(),
                null,
                size,
                after,
                Set.of());
    }

    private static List<String> texts(QuoteSearch.Results results) {
        return results.items().stream().map(QuoteHit::text).toList();
    }
}
