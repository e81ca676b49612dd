package org.cuttings.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
            })
    void theReportEndsWhereTheWriterGoesOn(String body, String words) {
        assertThat(cut(body, indirect(body).get(0).span())).isEqualTo(words);
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
            })
    void nounsAndPassivesReportNothing(String body) {
        assertThat(indirect(body)).isEmpty();
    }
}
