package org.cuttings.ingest.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.cuttings.article.Published;
import org.cuttings.ingest.json.Outcomes.Outcome;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTests {

    private static final String ICE = "{\"headline\":\"Ice\",\"body\":\"The harbour is shut.\"}";
    private static final String MILL =
            "{\"headline\":\"Mill\",\"body\":\"The mill grinds again.\"}";

    @Test
    void eachLineIsAnArticleAndABrokenOneFailsAlone() {
        List<Outcome> lines = Outcomes.of(Outcomes.fixture("many.ndjson"));

        assertThat(lines)
                .extracting(Outcome::label)
                .containsExactly(
                        "file › line 1",
                        "file › line 3",
                        "file › line 4",
                        "file › line 5",
                        "file › line 6");
        assertThat(lines.get(2).reason()).isEqualTo(Reason.BROKEN);
        assertThat(lines.get(3).reason()).isEqualTo(Reason.NO_TEXT);
        assertThat(lines.get(3).message()).contains("has no text", "\"body\"");
        assertThat(new String(lines.get(1).original(), UTF_8)).startsWith("{\"title\":\"Well");
    }

    @Test
    void fieldsAreKnownByTheNamesThatProgramsGiveThem() {
        List<Outcome> lines = Outcomes.of(Outcomes.fixture("many.ndjson"));

        Draft first = lines.get(0).read();
        assertThat(first.headline()).isEqualTo("Mill grinds again");
        assertThat(first.body().split("\n\n")).hasSize(3);
        assertThat(first.authors()).containsExactly("Mira Holt", "Jon Vale");
        assertThat(first.source()).isEqualTo("Orrin Herald");
        assertThat(first.section()).isEqualTo("Local");
        assertThat(first.language()).isEqualTo("en");
        assertThat(first.published()).isEqualTo(Published.parse("2020-05-11"));
        Draft second = lines.get(1).read();
        assertThat(second.authors()).containsExactly("Ivo Kern");
        assertThat(second.source()).isEqualTo("Orrin Herald");
        assertThat(second.published()).isEqualTo(Published.parse("2020-05-11T12:30:00Z"));
        Draft last = lines.get(4).read();
        assertThat(last.headline()).isEqualTo("Harvest begins early");
        assertThat(last.standfirst()).isEqualTo("Nobody remembers such a spring.");
        assertThat(last.byline()).isEqualTo("Ada Bergström");
        assertThat(last.published()).isEqualTo(Published.parse("2020-05-11"));
    }

    @Test
    void aListOfArticlesIsFoundWithinOtherThings() {
        List<Outcome> found = Outcomes.of(Outcomes.fixture("guardian-like.json"));

        assertThat(found)
                .extracting(Outcome::label)
                .containsExactly("file › article 1", "file › article 2");
        Draft ferry = found.get(0).read();
        assertThat(ferry.headline()).isEqualTo("Night ferry to Tarvik sails again");
        assertThat(ferry.standfirst()).isEqualTo("After two winters the boat is back.");
        assertThat(ferry.authors()).containsExactly("Ada Bergström", "Ivo Kern");
        assertThat(ferry.source()).isEqualTo("The Lindmark Courier");
        assertThat(ferry.section()).isEqualTo("Islands");
        assertThat(ferry.url()).isEqualTo("https://courier.example/2021/03/04/night-ferry");
        assertThat(ferry.captions()).containsExactly("The ferry at dawn. Photo: Lena Moor");
        assertThat(ferry.body())
                .isEqualTo(
                        "The night ferry to Tarvik sailed again on Thursday.\n\n“We missed the"
                                + " lights,” said Petra Olm.");
        assertThat(found.get(1).read().body()).startsWith("The keeper of Sable Point");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s,%s]",
                "[\n  %s,\n  %s\n]",
                "{\"items\":[%s,%s]}",
                "{\"n\":1,\"data\":{\"tags\":[\"a\"],\"stories\":[%s,%s]},\"more\":[]}",
                "[{\"hits\":[%s,%s]}]",
                "%s\n%s",
                "%s\r\n\r\n%s\r\n",
                "%s%s",
                "%s %s",
                "\u001e%s\n\u001e%s\n",
                "\uFEFF%s\n%s",
                "\u0000%s\n%s\n\u0000\u0000"
            })
    void articlesAreFoundHoweverTheyAreStrung(String layout) {
        List<Outcome> found = Outcomes.of(layout.formatted(ICE, MILL));

        assertThat(found)
                .extracting(outcome -> outcome.read().body())
                .containsExactly("The harbour is shut.", "The mill grinds again.");
        assertThat(found)
                .extracting(outcome -> new String(outcome.original(), UTF_8))
                .containsExactly(ICE, MILL);
    }

    @Test
    void objectsOverSeveralLinesMayFollowEachOther() {
        String pretty = "{\n  \"headline\": \"Ice\",\n  \"body\": \"The harbour is shut.\"\n}\n";

        assertThat(Outcomes.of(pretty + pretty))
                .extracting(Outcome::label)
                .containsExactly("file › line 1", "file › line 5");
    }

    @Test
    void anArticleAloneIsTheFileItself() {
        assertThat(Outcomes.of(" " + ICE + "\n"))
                .extracting(Outcome::label)
                .containsExactly("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theCharsetDoesNotMatter(String charset) {
        String lines = "{\"headline\":\"Café\",\"body\":\"Le café était fermé.\"}\n".repeat(3);

        assertThat(Outcomes.of(lines.getBytes(Charset.forName(charset))))
                .extracting(outcome -> outcome.read().body())
                .containsOnly("Le café était fermé.")
                .hasSize(3);
    }

    @Test
    void aPairOfSurrogatesSurvivesUtf16WhereverItStands() {
        String text = "x".repeat(8175) + "🙂🙂🙂";
        byte[] bytes =
                ("{\"headline\":\"\",\"body\":\"" + text + "\",\"url\":\"\"}").getBytes(UTF_16LE);

        assertThat(Outcomes.of(bytes).get(0).read().body()).isEqualTo(text);
    }

    @Test
    void whatNoStoreTakesIsLeftOut() {
        Draft draft =
                Outcomes.of(
                                "{\"headline\":\"A\\u0000 lamp\",\"body\":\"Half \\ud83d of a"
                                        + " pair.\"}")
                        .get(0)
                        .read();

        assertThat(draft.headline()).isEqualTo("A lamp");
        assertThat(draft.body()).isEqualTo("Half \uFFFD of a pair.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"geo.json", "package.json"})
    void jsonWithoutAnArticleSaysWhatAnArticleNeeds(String fixture) {
        List<Outcome> found = Outcomes.of(Outcomes.fixture(fixture));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).reason()).isEqualTo(Reason.NO_TEXT);
        assertThat(found.get(0).message()).contains("an article needs", "\"body\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "[1, 2, 3]", "[\"a\", \"b\"]", "[[], [{}]]"})
    void emptyJsonHasNoArticle(String json) {
        assertThat(Outcomes.of(json)).extracting(Outcome::reason).containsExactly(Reason.NO_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{Lindmark} The harbour was shut on Monday.",
                "[Reuters] The harbour was shut on Monday.",
                "[1] The harbour was shut on Monday.",
                "{\"We waited,\" he said} and went.",
                "[\"We waited,\" he said.] They went."
            })
    void aTextThatBeginsLikeJsonIsNone(String text) {
        assertThat(Outcomes.of(text)).isEmpty();
    }

    @Test
    void aLineThatBreaksOffAtTheEndSaysSo() {
        List<Outcome> found = Outcomes.of(ICE + "\n" + MILL + "\n" + ICE.substring(0, 30));

        assertThat(found).hasSize(3);
        assertThat(found.get(2).label()).isEqualTo("file › line 3");
        assertThat(found.get(2).message()).contains("breaks off");
    }

    @Test
    void aListThatBreaksOffKeepsWhatCameBefore() {
        List<Outcome> found =
                Outcomes.of("{\"items\":[" + ICE + "," + MILL + ",{\"headline\":\"Ha");

        assertThat(found).extracting(Outcome::reason).containsExactly(null, null, Reason.BROKEN);
    }

    @Test
    void oneBrokenArticleOfAListFailsAlone() {
        List<Outcome> found =
                Outcomes.of("{\"items\":[" + ICE + ",{\"headline\" \"Ha\"}," + MILL + "]}");

        assertThat(found).extracting(Outcome::reason).containsExactly(null, Reason.BROKEN, null);
    }

    @Test
    void aDeepNestIsRefused() {
        String deep =
                "{\"headline\":\"x\",\"body\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(Outcomes.of(ICE + "\n" + deep + "\n" + MILL))
                .extracting(Outcome::reason)
                .containsExactly(null, Reason.TOO_LARGE, null);
        assertThat(Outcomes.of("{\"a\":".repeat(100_000))).hasSize(1);
        assertThat(Outcomes.of("[{\"a\":".repeat(100_000))).hasSize(1);
    }

    @Test
    @Timeout(20)
    void whatIsMadeToTakeLongDoesNot() {
        String body = "{\"headline\":\"x\",\"body\":\"%s\"}";

        assertThat(Outcomes.of("{\"" + "a".repeat(100_000) + "\":1}")).hasSizeLessThan(2);
        assertThat(Outcomes.of("{\"" + "\\a".repeat(50_000))).isEmpty();
        for (String hostile : List.of("<body ", "&amp", "\\n.", "<p", "\\n \\n", "</body>")) {
            assertThat(Outcomes.of(body.formatted(hostile.repeat(100_000)))).hasSize(1);
        }
    }

    @Test
    void aLineThatIsTooLargeFailsAlone() {
        String large = "{\"headline\":\"x\",\"body\":\"" + "all of it ".repeat(3_400_000) + "\"}";

        List<Outcome> found = Outcomes.of(ICE + "\n" + large + "\n" + MILL);

        assertThat(found).extracting(Outcome::reason).containsExactly(null, Reason.TOO_LARGE, null);
        assertThat(found.get(1).message()).contains("32 MB");
    }

    @Test
    void aLargeAnswerWithAListIsReadArticleByArticle() {
        String large = "{\"headline\":\"x\",\"body\":\"" + "all of it ".repeat(90_000) + "\"},";

        assertThat(Outcomes.of("{\"items\":[" + large.repeat(5) + MILL + "]}"))
                .extracting(Outcome::label)
                .hasSize(6)
                .endsWith("file › article 6");
        assertThat(Outcomes.of("{\"items\":[" + large.repeat(40) + MILL + "]}"))
                .extracting(Outcome::reason)
                .hasSize(41)
                .containsOnlyNulls();
    }

    @Test
    void aTextThatIsNoStringSaysSo() {
        Outcome found = Outcomes.of("{\"headline\":\"x\",\"body\":{\"blocks\":[1]}}").get(0);

        assertThat(found.reason()).isEqualTo(Reason.NO_TEXT);
        assertThat(found.message()).contains("a text that is object, not a string");
    }

    @Test
    void namesCountWhereTheyHavePositionsOnly() {
        String entities = "\"entities\":[{\"type\":\"PERSON\",\"name\":\"Petra Olm\"%s}]";
        String article = "{\"headline\":\"Ice\",\"body\":\"So said Petra Olm.\"," + entities + "}";

        assertThat(Outcomes.of(article.formatted("")).get(0).read().findings()).isNull();
        var told =
                Outcomes.of(article.formatted(",\"mentions\":[{\"start\":8,\"end\":17}]"))
                        .get(0)
                        .read()
                        .findings();
        assertThat(Objects.requireNonNull(told).names())
                .singleElement()
                .satisfies(name -> assertThat(name.name()).isEqualTo("Petra Olm"));
    }

    @ParameterizedTest
    @CsvSource({"deu, de", "EN_gb, en-GB", "fra-CH, fr-CH", "und, und", "gsw, gsw"})
    void languagesComeAsTheirShortestTag(String told, String kept) {
        String article = "{\"headline\":\"Ice\",\"body\":\"So it is.\",\"lang\":\"%s\"}";

        assertThat(Outcomes.of(article.formatted(told)).get(0).read().language()).isEqualTo(kept);
    }

    @Test
    void aFileInUtf16IsReadLineByLine() {
        assertThat(Outcomes.of((ICE + "\n{broken\n" + MILL).getBytes(UTF_16)))
                .extracting(Outcome::reason)
                .containsExactly(null, Reason.BROKEN, null);
    }
}
