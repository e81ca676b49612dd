package org.cuttings.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cuttings.article.CodePoints;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.cuttings.correction.Correction.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Findings with what people corrected in them. */
class CorrectedTests {

    private static final String TEXT =
            "Mayor Ines Orlan opened Corvo Lighthouse. “It shines again,” Orlan told the Tide"
                    + " Gazette. “At last,” said keeper Bram Holt. Corvo is small. The inspector,"
                    + " Ulla Venn, said the lamp was safe.";

    private static final CodePoints BODY = new CodePoints(TEXT);

    private static final Findings FOUND =
            new Findings(
                    List.of(
                            name(EntityType.PERSON, "Ines Orlan", "Ines Orlan", "Orlan told"),
                            name(EntityType.PERSON, "Corvo", "Corvo Light", "Corvo is"),
                            name(EntityType.PERSON, "Bram Holt", "Bram Holt")),
                    List.of(
                            said("It shines again", QuoteKind.DIRECT, "Ines Orlan", "Orlan told"),
                            said("At last", QuoteKind.DIRECT, "Ines Orlan", null),
                            said("Tide Gazette", QuoteKind.MIXED, null, null)));

    @Test
    void withoutCorrectionsAllStaysAsItWasFound() {
        assertThat(Corrected.of(FOUND, List.of(), BODY)).isSameAs(FOUND);
    }

    @Test
    void theSpeakerIsWhoPeopleSay() {
        Findings corrected =
                corrected(quote("At last", "At last", "Bram Holt", person("Bram Holt")));

        assertThat(quotes(corrected))
                .containsExactly(
                        "It shines again (Ines Orlan 0.8)",
                        "Tide Gazette (nobody)",
                        "At last (Bram Holt 1.0)");
        assertThat(corrected.names()).isEqualTo(FOUND.names());
    }

    @Test
    void aSpeakerWhomTheBodyDoesNotNameIsNotedWithoutAMention() {
        Findings corrected = corrected(quote("At last", "At last", "Jo Marsh", person("Jo Marsh")));

        assertThat(names(corrected)).contains("Jo Marsh: ");
        assertThat(quotes(corrected)).contains("At last (Jo Marsh 1.0)");
    }

    @Test
    void theWordsOfAQuoteAreWherePeopleSay() {
        Findings corrected =
                corrected(
                        quote("Tide Gazette", "told the Tide Gazette", null, null),
                        quote("It shines again", "It shines", "Ines Orlan", person("ines orlan")));

        assertThat(quotes(corrected))
                .containsExactly(
                        "It shines (Ines Orlan 1.0)",
                        "told the Tide Gazette (nobody)",
                        "At last (Ines Orlan 0.8)");
        assertThat(Objects.requireNonNull(corrected.quotes().get(0).speaker()).mention())
                .isEqualTo(span("Orlan told", 5));
    }

    @Test
    void aMissedQuoteIsAddedAndAWrongOneIsLeftOut() {
        Findings corrected =
                corrected(
                        quote(null, "the lamp was safe", "Ulla Venn", person("Ulla Venn")),
                        change(Kind.NO_QUOTE, "Tide Gazette", null));

        assertThat(quotes(corrected))
                .containsExactly(
                        "It shines again (Ines Orlan 0.8)",
                        "At last (Ines Orlan 0.8)",
                        "the lamp was safe (Ulla Venn 1.0)");
    }

    @Test
    void whatIsNoQuoteStaysNoneIfItIsFoundALittleLongerAnotherTime() {
        Change no = change(Kind.NO_QUOTE, "Tide Gazette", null);
        Findings later =
                new Findings(
                        FOUND.names(),
                        List.of(
                                said("the Tide Gazette", QuoteKind.MIXED, null, null),
                                said("Tide", QuoteKind.MIXED, null, null)));

        assertThat(quotes(Corrected.of(later, List.of(no), BODY))).containsExactly("Tide (nobody)");
    }

    @Test
    void aNameIsOfTheKindThatPeopleSayAndTheOthersStay() {
        Findings corrected =
                corrected(
                        change(Kind.NAME, "Corvo Lighthouse", place("Corvo Lighthouse")),
                        change(Kind.NAME, "Corvo", place("Corvo"), "Corvo is"));

        assertThat(names(corrected))
                .containsExactly(
                        "Ines Orlan: Ines Orlan, Orlan",
                        "Corvo Lighthouse: Corvo Lighthouse",
                        "Bram Holt: Bram Holt",
                        "Corvo: Corvo");
        assertThat(corrected.names())
                .filteredOn(name -> name.name().startsWith("Corvo"))
                .extracting(Findings.Name::type)
                .containsOnly(EntityType.PLACE);
    }

    @Test
    void whoeverIsCalledOtherwiseSpeaksUnderThatName() {
        Findings corrected =
                corrected(change(Kind.NAME, "Orlan", person("Ina Orlan"), "Orlan told"));

        assertThat(quotes(corrected))
                .contains("It shines again (Ina Orlan 0.8)", "At last (Ines Orlan 0.8)");
        assertThat(names(corrected)).contains("Ines Orlan: Ines Orlan", "Ina Orlan: Orlan");
    }

    @Test
    void whatIsNoNameLosesItsMentionsButNotLongerOnes() {
        Findings corrected =
                corrected(
                        change(Kind.NO_NAME, "Bram", null),
                        change(Kind.NO_NAME, "Corvo", null, "Corvo Light", "Corvo is"));

        assertThat(names(corrected))
                .containsExactly("Ines Orlan: Ines Orlan, Orlan", "Bram Holt: Bram Holt");
    }

    @Test
    void correctionsOfWordsThatAreGoneDoNothing() {
        CodePoints other = new CodePoints("The lighthouse was opened by nobody.");

        assertThat(
                        Corrected.of(
                                Findings.NONE,
                                List.of(
                                        quote("At last", "At last", "X", person("X")),
                                        change(Kind.NO_QUOTE, "Tide Gazette", null),
                                        change(Kind.NAME, "Orlan", person("Y"), "Orlan told"),
                                        change(Kind.NO_NAME, "Bram", null)),
                                other))
                .isEqualTo(Findings.NONE);
    }

    @Test
    void theLastWordCounts() {
        Change first = quote("At last", "At last", "Bram Holt", person("Bram Holt"));
        Change second = quote("At last", "At last", null, null);
        Change third = change(Kind.NO_QUOTE, "At last", null);

        assertThat(quotes(corrected(first, second))).contains("At last (nobody)");
        assertThat(quotes(corrected(first, second, third))).noneMatch(q -> q.startsWith("At"));
        assertThat(quotes(corrected(third, first))).contains("At last (Bram Holt 1.0)");
    }

    private static Findings corrected(Change... changes) {
        return Corrected.of(FOUND, List.of(changes), BODY);
    }

    private static Change quote(
            @Nullable String was,
            String words,
            @Nullable String speaker,
            Change.@Nullable Entity entity) {
        return new Change(
                Kind.QUOTE,
                was == null ? List.of() : List.of(Place.of(BODY, span(was, was.length()))),
                Place.of(BODY, span(words, words.length())),
                QuoteKind.DIRECT,
                speaker,
                entity);
    }

    /** A change of words that stand at the beginning of each of these stretches. */
    private static Change change(
            Kind kind, String words, Change.@Nullable Entity entity, String... at) {
        List<Place> places = new ArrayList<>();
        for (String one : at.length == 0 ? new String[] {words} : at) {
            places.add(Place.of(BODY, span(one, words.length())));
        }
        return new Change(kind, places, null, null, entity == null ? null : entity.name(), entity);
    }

    private static Change.Entity person(String name) {
        return new Change.Entity(EntityType.PERSON, name);
    }

    private static Change.Entity place(String name) {
        return new Change.Entity(EntityType.PLACE, name);
    }

    private static Findings.Name name(EntityType type, String name, String... at) {
        List<Span> spans = new ArrayList<>();
        for (String one : at) {
            spans.add(span(one, one.equals(name) ? name.length() : 5));
        }
        return new Findings.Name(type, name, spans);
    }

    private static Findings.Said said(
            String words, QuoteKind kind, @Nullable String speaker, @Nullable String mention) {
        return new Findings.Said(
                span(words, words.length()),
                kind,
                "said",
                speaker == null
                        ? null
                        : new Findings.Speaker(
                                speaker, mention == null ? null : span(mention, 5), 0.8),
                null,
                null);
    }

    private static Span span(String words, int length) {
        int at = TEXT.indexOf(words);
        return new Span(at, at + length);
    }

    private static List<String> quotes(Findings findings) {
        return findings.quotes().stream()
                .map(
                        said -> {
                            Findings.Speaker who = said.speaker();
                            return BODY.cut(said.span())
                                    + (who == null
                                            ? " (nobody)"
                                            : " (" + who.name() + " " + who.confidence() + ")");
                        })
                .toList();
    }

    private static List<String> names(Findings findings) {
        return findings.names().stream()
                .map(
                        name ->
                                name.name()
                                        + ": "
                                        + String.join(
                                                ", ",
                                                name.mentions().stream().map(BODY::cut).toList()))
                .toList();
    }
}
