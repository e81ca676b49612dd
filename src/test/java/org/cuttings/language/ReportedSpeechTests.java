package org.cuttings.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import java.util.List;
import org.cuttings.article.Findings;
import org.cuttings.article.Findings.Said;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Speech in the writer's own words. */
class ReportedSpeechTests {

    private final Annotator annotator = new Annotator();

    private List<Said> indirect(String body) {
        return annotator.annotate(Prose.of("en", body)).quotes().stream()
                .filter(said -> said.kind() == QuoteKind.INDIRECT)
                .toList();
    }

    private static String speaker(Said said) {
        return said.speaker() == null ? "nobody" : said.speaker().name();
    }

    private static String cut(String body, Span span) {
        return body.substring(span.start(), span.end());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mary Holm said fishermen would lose their berths. | fishermen would lose their berths | Mary Holm | said",
                "Mary Holm said on Monday the pier would close. | the pier would close | Mary Holm | said",
                "Mary Holm told the council on Friday that the pier would close. | the pier would close | Mary Holm | told",
                "Mary Holm said after the meeting she would not resign. | she would not resign | Mary Holm | said",
                "Mary Holm asked whether the pier was safe. | whether the pier was safe | Mary Holm | asked",
                "Mary Holm promised to rebuild the pier by May. | to rebuild the pier by May | Mary Holm | promised",
                "Mary Holm refused to name the builders. | to name the builders | Mary Holm | refused",
                "Mary Holm called for an inquiry into the fire. | an inquiry into the fire | Mary Holm | called",
                "Mary Holm warned against closing the pier in winter. | closing the pier in winter | Mary Holm | warned",
                "Mary Holm announced the closure of the old pier. | the closure of the old pier | Mary Holm | announced",
                "The pier, Mary Holm said, was never safe in winter. | The pier, Mary Holm said, was never safe in winter | Mary Holm | said",
                "The pier was never safe in winter, said Mary Holm, who runs the port. | The pier was never safe in winter | Mary Holm | said",
                "According to Mary Holm, the pier was never safe. | the pier was never safe | Mary Holm | According",
            })
    void eachConstructionTellsWhatWasSaidAndByWhom(
            String body, String words, String speaker, String cue) {
        assertThat(indirect(body)).hasSize(1);
        Said said = indirect(body).get(0);
        assertThat(cut(body, said.span())).isEqualTo(words);
        assertThat(speaker(said)).isEqualTo(speaker);
        assertThat(said.cue()).isEqualTo(cue);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mary Holm said the pier would close, but the boats sailed on. | the pier would close",
                "Mary Holm said the pier would close and added that the boats would stay. | the pier would close",
                "Mary Holm said the pier would close, according to Peter Strand. | the pier would close",
                "Mary Holm said the pier would close, adding that nobody was hurt. | the pier would close",
                "While Mary Holm says the pier is safe, the boats stay away. | the pier is safe",
                "Mary Holm, who said the pier was safe, was the first to leave. | the pier was safe",
                "The captains — who say the pier is safe — stayed away. | the pier is safe",
                "The captains (who say the pier is safe) stayed away. | the pier is safe",
                "Mary Holm said the pier was safe, while the captains said nothing at all. | the pier was safe",
                "Mary Holm said the pier was safe, even though boats had sunk. | the pier was safe",
                "Mary Holm left, saying that the pier was safe and urging calm. | the pier was safe",
            })
    void theReportEndsWhereTheWriterGoesOn(String body, String words) {
        assertThat(cut(body, indirect(body).get(0).span())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mary Holm said they’re closing the pier for good. | they’re closing the pier for good | Mary Holm",
                "Mary Holm said fishermen misread the tide. | fishermen misread the tide | Mary Holm",
                "Mary Holm said more than 40 boats sank. | more than 40 boats sank | Mary Holm",
                "Mary Holm asked the congregation to pray for rain. | the congregation to pray for rain | Mary Holm",
                "Mary Holm asked the students whether Peter Strand was there. | whether Peter Strand was there | Mary Holm",
                "Mary Holm warned Saturday that the harbour’s wall may break. | the harbour’s wall may break | Mary Holm",
                "As Mary Holm noted, the pier closes in winter. | the pier closes in winter | Mary Holm",
                "The bridge is painted red, which Mary Holm said was a mistake. | which Mary Holm said was a mistake | Mary Holm",
                "Since last May, according to Mary Holm, the ferry has sunk twice. | Since last May, according to Mary Holm, the ferry has sunk twice | Mary Holm",
                "Mary Holm, who runs the port, declined to name the builders. | to name the builders | Mary Holm",
                "The boats are old, the crews are new, said Peter Strand, a captain. | The boats are old, the crews are new | Peter Strand",
                "The pier was full, Mary Holm said, wiping rain off her face. | The pier was full | Mary Holm",
            })
    void aReportIsFoundHoweverTheSentenceIsTurned(String body, String words, String speaker) {
        assertThat(indirect(body)).hasSize(1);
        assertThat(cut(body, indirect(body).get(0).span())).isEqualTo(words);
        assertThat(speaker(indirect(body).get(0))).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mary Holm criticized the sale of the pier. | the sale of the pier | Mary Holm",
                "Mary Holm defended her handling of the flood during a debate. | her handling of the flood | Mary Holm",
                "Mary Holm accused Peter Strand of hiding the accounts. | Peter Strand of hiding the accounts | Mary Holm",
                "Mary Holm sees the new bridge as a danger to ships. | the new bridge as a danger to ships | Mary Holm",
                "Mary Holm called Peter Strand a liar in the harbour. | Peter Strand a liar in the harbour | Mary Holm",
                "The survey showed most islanders against the bridge. | most islanders against the bridge | The survey",
                "Few heard Mary Holm's claim that the pier was safe. | the pier was safe | Mary Holm",
                "Mary Holm spoke first. Few shared her belief that the pier was safe. | the pier was safe | Mary Holm",
                "Few understood Mary Holm's refusal to close the old pier. | to close the old pier | Mary Holm",
            })
    void opinionsAndNounsAreReportedLessSurely(String body, String words, String speaker) {
        assertThat(indirect(body)).hasSize(1);
        Said said = indirect(body).get(0);
        assertThat(cut(body, said.span())).isEqualTo(words);
        assertThat(speaker(said)).isEqualTo(speaker);
        assertThat(said.speaker())
                .isNotNull()
                .extracting(Findings.Speaker::confidence, DOUBLE)
                .isLessThan(0.9);
    }

    @Test
    void twoVerbsShareOneSubject() {
        String body =
                "Officials closed the pier on Monday and said the boats would stay in the bay.";
        assertThat(indirect(body)).hasSize(1);
        assertThat(speaker(indirect(body).get(0))).isEqualTo("Officials");
    }

    @Test
    void aClauseThatEndsInAQuoteIsNoReportOfItsOwn() {
        String body = "Mary Holm said the new pier was \"the ugliest thing in the whole bay\".";
        assertThat(indirect(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council rejected calls for the closing of the pier.",
                "The report of the harbour office lies on every table in the hall.",
                "He made plans to build a boat.",
                "The plan to rebuild the pier was made in May.",
                "The boats were told to leave the bay.",
                "The claims for damages reached two million.",
                "The harbour report covering the winter is due in May.",
                "The town sent 20 pledged helpers to the bay.",
                "Fees for berths declined to $2 million last year.",
                "Mary Holm showed a card to the captain.",
                "Mary Holm will support the sale of the pier.",
                "Mary Holm, the harbour master, said \"the pier of our fathers is gone for good\".",
                "Mary Holm has rejected calls for the closing of the pier, media reported Monday.",
                "The bridge halves the way to the islands, but the ferrymen fear for their trade.",
                "It was their belief in the bridge that moved the town.",
                "The helper, who declined to be identified, left the bay.",
                "Mary Holm refused to comment on the pier.",
                "Mary Holm asked not to be named.",
            })
    void nounsAndPassivesReportNothing(String body) {
        assertThat(indirect(body)).isEmpty();
    }
}
