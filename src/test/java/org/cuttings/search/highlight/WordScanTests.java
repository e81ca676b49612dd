package org.cuttings.search.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.cuttings.article.CodePoints;
import org.cuttings.search.analysis.Analysis;
import org.cuttings.search.query.Words.Kind;
import org.cuttings.search.query.Words.Term;
import org.junit.jupiter.api.Test;

class WordScanTests {

    private static List<String> found(String text, String words, String language) {
        Stems stems = Stems.by(Analysis.ofStems(language));
        return new WordScan(text, stems)
                .find(Objects.requireNonNull(stems.row(words))).stream()
                        .map(word -> text.substring(word.start(), word.end()))
                        .toList();
    }

    @Test
    void wordsAreFoundInAnyFormAndBetweenAnySigns() {
        assertThat(found("(Bridges), the bridge's end; un-bridged, abridge", "bridge", "en"))
                .containsExactly("Bridges", "bridge's", "bridged");
        assertThat(found("L'École et les écoles", "ecole", "fr"))
                .containsExactly("L'École", "écoles");
    }

    @Test
    void aRowIsFoundAcrossLinesAndNotAcrossAnotherWord() {
        assertThat(found("old\nlamps; an old and good lamp", "old lamp", "en"))
                .containsExactly("old\nlamps");
        assertThat(found("well-known well known", "well-known", "en"))
                .containsExactly("well-known", "well known");
    }

    @Test
    void aBeginningIsFoundInWordsAsTheyAreWrittenAndInTheirCommonForms() {
        assertThat(begun("Bridging the gap: abridged bridges", "bridg", "en"))
                .containsExactly("Bridging", "bridges");
        assertThat(begun("He wrote; they write", "wrot", "en")).containsExactly("wrote");
        assertThat(begun("L'École d'été, Éco-quartier", "ECO", "fr"))
                .containsExactly("L'École", "Éco");
    }

    @Test
    void itFindsWhatAnalysingAllOfTheTextFinds() {
        Random random = new Random(11);
        List<String> words =
                List.of(
                        "Bridge",
                        "bridges,",
                        "don't",
                        "U.S.",
                        "3.5",
                        "naïve",
                        "l'eau",
                        "re-open",
                        "a_b",
                        "東京",
                        "مكتبة",
                        "(Old",
                        "lamp)",
                        "lamps",
                        "\uD83D\uDE00",
                        "O'Brien’s",
                        "x@y.org",
                        "and/or",
                        "--",
                        "50%",
                        "İstanbul",
                        "ﬁne");
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(30); k >= 0; k--) {
                text.append(words.get(random.nextInt(words.size())))
                        .append(" \n\u00a0\t".charAt(random.nextInt(4)));
            }
            for (String language : List.of("en", "fr", "ar", "ja")) {
                for (String sought : List.of("bridge", "old lamp", "naive", "東京", "open", "us")) {
                    assertThat(scanned(text.toString(), sought, language))
                            .as("%s in %s: %s", sought, language, text)
                            .isEqualTo(analysed(text.toString(), sought, language));
                }
                for (String sought : List.of("b", "lamp", "re", "na", "東", "مكت", "us", "3")) {
                    assertThat(begun(text.toString(), sought, language))
                            .as("%s* in %s: %s", sought, language, text)
                            .isEqualTo(
                                    analysed(
                                            text.toString(),
                                            new Term(Kind.PREFIX, null, sought, 0),
                                            Analysis.of(language)));
                }
            }
        }
    }

    private static List<String> scanned(String text, String words, String language) {
        return found(text, words, language);
    }

    private static List<String> analysed(String text, String words, String language) {
        return analysed(text, new Term(Kind.PHRASE, null, words, 0), Analysis.ofStems(language));
    }

    private static List<String> analysed(String text, Term term, Analyzer analyser) {
        CodePoints positions = new CodePoints(text);
        return new AnalysedText(text, analyser)
                .find(term).stream().map(hit -> hit.get(0)).distinct().map(positions::cut).toList();
    }

    private static List<String> begun(String text, String word, String language) {
        Stems forms = Stems.by(Analysis.of(language));
        return new WordScan(text, forms)
                .beginning(forms.beginning(word)).stream()
                        .map(place -> text.substring(place.start(), place.end()))
                        .toList();
    }
}
