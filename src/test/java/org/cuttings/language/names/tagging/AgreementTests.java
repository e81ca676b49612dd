package org.cuttings.language.names.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.article.EntityType;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.text.Text;
import org.junit.jupiter.api.Test;

class AgreementTests {

    private final Text text = Text.of("Selm met Falk in Selm");

    private List<Tagged> agreed(double here, double there) {
        return Agreement.among(
                List.of(
                        new Tagged(EntityType.PERSON, 0, 1, here),
                        new Tagged(EntityType.PERSON, 2, 3, 0.99),
                        new Tagged(EntityType.PLACE, 4, 5, there)),
                text);
    }

    @Test
    void whatIsDoubtfulHereIsTakenForWhatItSurelyIsThere() {
        assertThat(agreed(0.5, 0.95))
                .extracting(Tagged::type)
                .containsExactly(EntityType.PLACE, EntityType.PERSON, EntityType.PLACE);
        assertThat(agreed(0.5, 0.95).get(0).sure()).isEqualTo(0.8);
    }

    @Test
    void whoIsNamedLikeATownKeepsTheName() {
        assertThat(agreed(0.85, 0.95))
                .extracting(Tagged::type)
                .containsExactly(EntityType.PERSON, EntityType.PERSON, EntityType.PLACE);
    }

    @Test
    void whatIsDoubtfulEverywhereIsLeftOut() {
        assertThat(agreed(0.5, 0.6)).extracting(Tagged::from).containsExactly(2, 4);
    }
}
