package org.cuttings.language.names.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.article.EntityType;
import org.cuttings.language.names.Gazetteer;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.text.Text;
import org.junit.jupiter.api.Test;

class NameJoinerTests {

    private final Text text = Text.of("Reuters and Brandlow asked Hungary about Vienna .");
    private final NameJoiner joiner = new NameJoiner(Gazetteer.KNOWN);

    @Test
    void aListedNameHasTheTypeOfTheList() {
        assertThat(joiner.join(text, List.of(tag(EntityType.ORGANISATION, 4, 5)), List.of()))
                .extracting(Tagged::type)
                .containsExactly(EntityType.PLACE);
    }

    @Test
    void aListedNameEndsBeforeAnd() {
        assertThat(joiner.join(text, List.of(tag(EntityType.ORGANISATION, 0, 3)), List.of()))
                .extracting(Tagged::to)
                .containsExactly(1);
    }

    @Test
    void theNameOfACityMayBeThatOfItsClub() {
        Tagged club = tag(EntityType.ORGANISATION, 6, 7);
        assertThat(joiner.join(text, List.of(club), List.of())).containsExactly(club);
    }

    @Test
    void aRuleAddsWhatTheModelMissedWhereItIsSure() {
        Tagged missed = new Tagged(EntityType.PERSON, 2, 3, 0.9);
        Tagged doubtful = new Tagged(EntityType.PERSON, 4, 5, 0.5);
        assertThat(joiner.join(text, List.of(), List.of(missed, doubtful))).containsExactly(missed);
    }

    private static Tagged tag(EntityType type, int from, int to) {
        return new Tagged(type, from, to, 0.5);
    }
}
