package org.cuttings.names.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.article.EntityType;
import org.cuttings.names.proposal.Sign.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two names alone tell. */
class AlikeTests {

    @ParameterizedTest
    @CsvSource({
        "Dr Orla Vandeck, Orla Vandeck, TITLE",
        "Orla B. Vandeck, Orla Vandeck, MIDDLE",
        "Orla Brim Vandeck, Orla B. Vandeck, MIDDLE",
        "O. Vandeck, Orla Vandeck, INITIAL",
        "Bob Vandeck, Robert Vandeck, NICKNAME",
        "Alex Vandeck, Alexander Vandeck, NICKNAME",
        "Vandeck, Orla Vandeck, SURNAME",
        "Jean Paul Ordane, Jeanpaul Ordane, SPACING",
        "Faysal Mikdad, Faisal Mekdad, SPELLING"
    })
    void peopleOfOneNameAreToldByHowItIsWritten(String one, String other, Kind kind) {
        assertThat(kinds(EntityType.PERSON, one, other)).containsExactly(kind);
        assertThat(kinds(EntityType.PERSON, other, one)).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Khamenei, Khomeini",
        "Ali Khamenei, Ali Khomeini",
        "Biden, Baden",
        "Orla Vandeck, Otis Vandeck",
        "Orla B. Vandeck, Orla C. Vandeck",
        "B. Vandeck, Orla Vandeck",
        "Orla Vandeck, Orla Vandeck-Ruhm",
        "John Mellor, Joan Mellor",
        "Orla Vandeck, Orla Vandeck Jr.",
        "Orla Vandeck II, Orla Vandeck III"
    })
    void namesThatAreMerelySimilarAreNotAlike(String one, String other) {
        assertThat(kinds(EntityType.PERSON, one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "The Lowmarsh Courier, Lowmarsh Courier, COMPANY_FORM",
        "Brimwell Inc., Brimwell, COMPANY_FORM",
        "Ordan Road & Rail, Ordan Road and Rail, COMPANY_FORM",
        "Island Ferries, Island Ferry, ''",
        "Harbour Workers Union, Harbour Worker Union, COMPANY_FORM",
        "Lowmarsh Harbour Authority, LHA, ACRONYM",
        "Union of Harbour Workers, UHW, ACRONYM",
        "Lowmarsh Harbour Authority, LHB, ''"
    })
    void organisationsAreToldByTheirFormAndTheirLetters(String one, String other, String kind) {
        assertThat(kinds(EntityType.ORGANISATION, one, other))
                .extracting(Kind::name)
                .isEqualTo(kind.isEmpty() ? List.of() : List.of(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, Ordan Times, Ordan Time, true",
        "ORGANISATION, Tides, Tide, false",
        "ORGANISATION, Tides, Tide Inc, false",
        "PLACE, Ordans, Ordan, false",
        "PLACE, The Ordan Islands, Ordan Islands, true",
        "PLACE, Ordan Islands, Ordan Island, false",
        "PLACE, Marivel, El Marivel, false"
    })
    void anEndingThatMakesAnotherNameIsNotLeftOut(
            EntityType type, String one, String other, boolean alike) {
        assertThat(!kinds(type, one, other).isEmpty()).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, Faysal Mikdad, Faisal Mekdad",
        "PLACE, Mikdadour, Mekdador",
        "PERSON, Orla Brim Vandeck, Orla Vandeck",
        "PERSON, Queen Orla, Orla",
        "PERSON, Vandeck, Ben Vandeck",
        "ORGANISATION, Trust Co, Trust",
        "ORGANISATION, Brimwell Works Ltd, Brimwell Works Inc",
        "ORGANISATION, Lowmarsh Harbour Authority, LHA",
        "ORGANISATION, Lowmarsh Harbour, LH"
    })
    void whatIsLikelyBetweenStrangersByChanceIsNotEnoughByItself(
            EntityType type, String one, String other) {
        assertThat(Alike.signs(NameForm.of(type, one), NameForm.of(type, other)))
                .allMatch(sign -> sign.weight() < 0.5);
    }

    @Test
    void anInitialThatFitsTwoStandsForNeither() {
        NameForm initial = NameForm.of(EntityType.PERSON, "M. Vandeck");
        NameForm mara = NameForm.of(EntityType.PERSON, "Mara Vandeck");
        NameForm mona = NameForm.of(EntityType.PERSON, "Mona Vandeck");
        NameForm olaf = NameForm.of(EntityType.PERSON, "Olaf Vandeck");

        assertThat(Alike.isOneOfSeveral(initial, mara, List.of(initial, mara, olaf))).isFalse();
        assertThat(Alike.isOneOfSeveral(initial, mara, List.of(initial, mara, mona))).isTrue();
        assertThat(Alike.isOneOfSeveral(mara, initial, List.of(initial, mara, mona))).isTrue();
    }

    @Test
    void oneNameOfTwoKindsIsAlikeAndTwoNamesOfTwoKindsAreNot() {
        NameForm person = NameForm.of(EntityType.PERSON, "Ordan");
        NameForm place = NameForm.of(EntityType.PLACE, "Ordan");

        assertThat(Alike.signs(person, place)).extracting(Sign::kind).containsExactly(Kind.KIND);
        assertThat(Alike.signs(person, NameForm.of(EntityType.PLACE, "Ordane"))).isEmpty();
    }

    @Test
    void namesThatAreAlikeShareABlock() {
        assertThat(shared(EntityType.PERSON, "Faysal Mikdad", "Faisal Mekdad")).isTrue();
        assertThat(shared(EntityType.PERSON, "O. Vandeck", "Orla Vandeck")).isTrue();
        assertThat(shared(EntityType.ORGANISATION, "LHA", "Lowmarsh Harbour Authority")).isTrue();
        assertThat(shared(EntityType.ORGANISATION, "Brimwell Inc", "The Brimwell")).isTrue();
        assertThat(shared(EntityType.PLACE, "Ordan", "Lowmarsh")).isFalse();
    }

    private static boolean shared(EntityType type, String one, String other) {
        return NameForm.of(type, one).blocks().stream()
                .anyMatch(NameForm.of(type, other).blocks()::contains);
    }

    private static List<Kind> kinds(EntityType type, String one, String other) {
        return Alike.signs(NameForm.of(type, one), NameForm.of(type, other)).stream()
                .map(Sign::kind)
                .toList();
    }
}
