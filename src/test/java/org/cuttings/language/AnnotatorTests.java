package org.cuttings.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.Findings.Said;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTests {

    private static final String BRIDGE =
            """
            Harbour Minister Tarek Qadrim has ruled out closing the old bridge in Oslo, media reported Monday.

            "The bridge stays open as long as people need it," Qadrim told Reuters.

            Norway's Harbour Guard and the Free Ferry Union had asked for a closure.

            "After the winter we will look at the ferries again," he said, according to Interfax.

            "Nobody has asked the people who live here," city council spokeswoman Nina Falk said.

            "They came on Sunday and they will come again. That is all I have to say."

            Qedrim said on Tuesday that he "deeply regrets" the delay.
            """;

    private final Annotator annotator = new Annotator();

    private Findings read(String body) {
        return annotator.annotate(Prose.of("en", body));
    }

    private static String cut(String body, Span span) {
        int from = body.offsetByCodePoints(0, span.start());
        return body.substring(from, body.offsetByCodePoints(from, span.end() - span.start()));
    }

    private static String speaker(Said said) {
        return said.speaker() == null ? "nobody" : said.speaker().name();
    }

    private List<Said> quoted(String body) {
        return read(body).quotes().stream()
                .filter(said -> said.kind() != QuoteKind.INDIRECT)
                .toList();
    }

    @Test
    void aNewsStoryKeepsItsSpeakersAcrossPronounsAndSpellings() {
        assertThat(quoted(BRIDGE))
                .extracting(AnnotatorTests::speaker)
                .containsExactly(
                        "Tarek Qadrim", "Tarek Qadrim", "Nina Falk", "Nina Falk", "Tarek Qadrim");
        assertThat(quoted(BRIDGE))
                .extracting(Said::via)
                .containsExactly(null, "Interfax", null, null, null);
        assertThat(quoted(BRIDGE)).last().extracting(Said::kind).isEqualTo(QuoteKind.MIXED);
        assertThat(cut(BRIDGE, quoted(BRIDGE).get(4).span())).isEqualTo("deeply regrets");
    }

    @Test
    void aReaderWithAnotherModelHasAnotherVersion() {
        Annotator withoutModel =
                new Annotator(
                        new LanguageSettings(
                                LanguageSettings.Names.NONE, null, LanguageSettings.Meaning.OFF));
        assertThat(withoutModel.version()).isEqualTo("2/rules");
        assertThat(annotator.version())
                .isEqualTo(new Annotator().version())
                .matches("2/[a-z]+-[0-9a-f]{8}");
    }

    @Test
    void everySpeakerThatIsNamedIsAmongTheNames() {
        Findings findings = read(BRIDGE);
        List<String> names = findings.names().stream().map(Findings.Name::name).toList();
        assertThat(names)
                .contains("Tarek Qadrim", "Nina Falk", "Oslo", "Norway", "Reuters", "Interfax");
        assertThat(findings.quotes()).extracting(AnnotatorTests::speaker).allMatch(names::contains);
    }

    @Test
    void aNameIsOnePersonInAllItsSpellings() {
        Findings.Name minister =
                read(BRIDGE).names().stream()
                        .filter(n -> n.name().equals("Tarek Qadrim"))
                        .findFirst()
                        .orElseThrow();
        assertThat(minister.mentions())
                .extracting(span -> cut(BRIDGE, span))
                .containsExactly("Tarek Qadrim", "Qadrim", "Qedrim");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "“We will rebuild the pier,” Ann Example said. | We will rebuild the pier, | Ann Example",
                "\"We will rebuild the pier,\" said Ann Example, the mayor of Aberford. | We will rebuild the pier, | Ann Example",
                "``We will rebuild the pier,'' Ann Example said. | We will rebuild the pier, | Ann Example",
                "'We will rebuild the pier,' Ann Example said. | We will rebuild the pier, | Ann Example",
                "‘We’ll rebuild the pier,’ Ann Example said. | We’ll rebuild the pier, | Ann Example",
                "«We will rebuild the pier», Ann Example said. | We will rebuild the pier | Ann Example",
                "»We will rebuild the pier«, Ann Example said. | We will rebuild the pier | Ann Example",
                "„We will rebuild the pier“, Ann Example said. | We will rebuild the pier | Ann Example",
                "「We will rebuild the pier」 Ann Example said. | We will rebuild the pier | Ann Example",
                "Ann Example said: \"We will rebuild the pier.\" | We will rebuild the pier. | Ann Example",
                "Ann Example, the mayor of Aberford, told reporters: \"We will rebuild the pier.\" | We will rebuild the pier. | Ann Example",
                "\"We will rebuild the pier,\" a spokesman for the harbour said. | We will rebuild the pier, | a spokesman for the harbour",
                "According to Ann Example, \"we will rebuild the pier soon\". | we will rebuild the pier soon | Ann Example",
                "Ann Example: \"We will rebuild the pier.\" | We will rebuild the pier. | Ann Example",
                "“He told me ‘we will rebuild’ and left,” Ann Example said. | He told me ‘we will rebuild’ and left, | Ann Example",
                "“We will rebuild the pier.” — Ann Example | We will rebuild the pier. | Ann Example",
                "“We will rebuild the pier,” Ann Example (Reform) said. | We will rebuild the pier, | Ann Example",
                "「We will rebuild the pier.」 Ann Example said. | We will rebuild the pier. | Ann Example",
                "「We will rebuild the pier。」Ann Example said. | We will rebuild the pier。 | Ann Example",
                "\"We will rebuild the pier,\" the letter reads. | We will rebuild the pier, | the letter",
                "Few liked Ann Example's remark that \"we will rebuild the pier\". | we will rebuild the pier | Ann Example",
                "“We will rebuild the pier,\" Ann Example said. | We will rebuild the pier, | Ann Example",
            })
    void aQuoteIsFoundInEveryStyle(String body, String words, String speaker) {
        List<Said> quotes = quoted(body);
        assertThat(quotes).hasSize(1);
        assertThat(cut(body, quotes.get(0).span())).isEqualTo(words);
        assertThat(speaker(quotes.get(0))).isEqualTo(speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The film \"Winter at the Harbour\" opens on Friday.",
                "The so-called \"ghost ferry\" sank last week.",
                "The workers' union met the captains' guild in the sailors' hall.",
                "It was a day like any other in the '90s, wasn't it?",
            })
    void titlesScareQuotesAndApostrophesAreNoQuotes(String body) {
        assertThat(quoted(body)).isEmpty();
    }

    @Test
    void aSplitQuoteIsTwoPiecesOfOneGroup() {
        String body =
                "\"We will rebuild the pier,\" Ann Example said, \"and we will do it this year.\"";
        assertThat(quoted(body)).extracting(Said::group).doesNotContainNull();
        assertThat(quoted(body)).extracting(Said::group).containsOnly(quoted(body).get(0).group());
        assertThat(quoted(body))
                .extracting(AnnotatorTests::speaker)
                .containsExactly("Ann Example", "Ann Example");
    }

    @Test
    void aQuoteOverSeveralParagraphsKeepsItsSpeaker() {
        String body =
                "“We will rebuild the pier,” Ann Example said.\n\n“It was built by our fathers.\n\n“It will be there for our children.”";
        assertThat(quoted(body))
                .extracting(AnnotatorTests::speaker)
                .containsOnly("Ann Example")
                .hasSize(3);
        assertThat(quoted(body).get(2).group()).isNotNull().isEqualTo(quoted(body).get(1).group());
    }

    @Test
    void aForgottenMarkSpoilsOnlyItsParagraph() {
        String body =
                "“We will rebuild the pier, Ann Example said.\n\nThe sea was calm.\n\n“We had no warning at all,” Bob Sample said.";
        assertThat(speaker(quoted(body).get(quoted(body).size() - 1))).isEqualTo("Bob Sample");
        assertThat(cut(body, quoted(body).get(quoted(body).size() - 1).span()))
                .isEqualTo("We had no warning at all,");
    }

    @Test
    void sheIsTheWomanAndHeTheMan() {
        String body =
                "Mary Holm met Peter Strand in Bergen on Monday.\n\n\"It was a good talk between friends,\" she said.\n\n\"We agreed on very little today,\" he said.";
        assertThat(quoted(body))
                .extracting(AnnotatorTests::speaker)
                .containsExactly("Mary Holm", "Peter Strand");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Example said that the pier would be rebuilt by May. | the pier would be rebuilt by May | Ann Example",
                "Ann Example said the pier would be rebuilt by May. | the pier would be rebuilt by May | Ann Example",
                "The pier would be rebuilt by May, Ann Example said. | The pier would be rebuilt by May | Ann Example",
                "The pier will be rebuilt by May, according to Ann Example. | The pier will be rebuilt by May | Ann Example",
            })
    void speechInTheWritersWordsIsIndirect(String body, String words, String speaker) {
        Said said = read(body).quotes().get(0);
        assertThat(said.kind()).isEqualTo(QuoteKind.INDIRECT);
        assertThat(cut(body, said.span())).isEqualTo(words);
        assertThat(speaker(said)).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Syria's army left Aleppo. | PLACE | Syria",
                "The talks with President Vladimir Putin failed. | PERSON | Vladimir Putin",
                "Fighters of the Islamic State group fled. | ORGANISATION | Islamic State",
                "Soldiers entered Idlib province at dawn. | PLACE | Idlib",
                "It was reported by the Ministry of Fisheries. | ORGANISATION | Ministry of Fisheries",
                "US Secretary of State Jane Orwell left. | PERSON | Jane Orwell",
            })
    void aNameIsGivenWithoutWhatStandsAroundIt(String body, EntityType type, String name) {
        assertThat(read(body).names())
                .anySatisfy(
                        found -> {
                            assertThat(found.type()).isEqualTo(type);
                            assertThat(found.name()).isEqualTo(name);
                        });
    }

    @Test
    void aWordForAPeopleIsNoName() {
        assertThat(read("Turkish and US-backed Kurdish forces met Iranian officials.").names())
                .isEmpty();
    }

    @Test
    void positionsCountCodePoints() {
        String body = "\uD83D\uDE00\uD83D\uDE00 \"We will rebuild it soon,\" said Ann Example.";
        assertThat(cut(body, quoted(body).get(0).span())).isEqualTo("We will rebuild it soon,");
        assertThat(cut(body, read(body).names().get(0).mentions().get(0))).isEqualTo("Ann Example");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, « Nous reconstruirons le vieux port » a déclaré la maire.",
        "de, „Wir bauen den Hafen wieder auf“ sagte die Bürgermeisterin."
    })
    void otherLanguagesKeepTheirQuotesAndHaveNoGuessedNames(String language, String body) {
        Findings findings = annotator.annotate(Prose.of(language, body));
        assertThat(findings.quotes()).hasSize(1);
        assertThat(findings.names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | « Nous reconstruirons le vieux port », a déclaré la maire. | la maire",
                "de | „Wir bauen den Hafen wieder auf“, sagte Peter Strand. | Peter Strand",
                "es | «Vamos a reconstruir el viejo puerto», dijo la alcaldesa. | la alcaldesa",
                "ru | «Мы восстановим старый порт», сказал мэр. | nobody",
            })
    void inOtherLanguagesASpeakerIsToldWhereTheWordsAroundTell(
            String language, String body, String speaker) {
        Findings findings = annotator.annotate(Prose.of(language, body));
        assertThat(findings.quotes()).extracting(AnnotatorTests::speaker).containsExactly(speaker);
    }

    @Test
    void anItThatMayBeAnythingIsNoSpeaker() {
        Findings findings = read("The old pump stands idle. It was \"a gift\", it said.");
        assertThat(findings.quotes())
                .noneMatch(
                        said ->
                                said.speaker() != null
                                        && said.speaker().name().equalsIgnoreCase("it"));
    }

    static Stream<String> hostileTexts() {
        int size = 300_000;
        return Stream.of(
                        "\"",
                        "“",
                        "”",
                        "'",
                        "A",
                        "“A ",
                        "\"A\" ",
                        "A B ",
                        "\n",
                        "said ",
                        "he said, ",
                        "Smith, ",
                        "«»",
                        "\uD83D",
                        "Mr. ",
                        "“\n\n",
                        "The of ",
                        "Ann Bee ",
                        "U.S.")
                .map(unit -> unit.repeat(size / unit.length()));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aHostileTextTakesNoLongerThanItsLength(String body) {
        // A model reads window by window and takes its time with any text; the rules must not.
        Annotator byRules =
                new Annotator(
                        new LanguageSettings(
                                LanguageSettings.Names.NONE, null, LanguageSettings.Meaning.OFF));
        // Far more than it takes, far less than with the square of the length.
        Findings findings =
                assertTimeout(Duration.ofSeconds(60), () -> byRules.annotate(Prose.of("en", body)));
        assertThat(findings.quotes()).allMatch(said -> said.span().end() <= body.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                "\"",
                "“",
                "said",
                "\"\"",
                "according to",
                ", said",
                "\u0000",
                "’s"
            })
    void aTinyTextBreaksNothing(String body) {
        assertThat(read(body).names()).isEmpty();
    }
}
