package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FusionTests {

    @Test
    void whatIsGoodInBothComesBeforeWhatIsBestInOne() {
        assertThat(Fusion.of(Map.of(1L, 9.0, 2L, 8.0, 3L, 1.0), Map.of(2L, 0.7, 4L, 0.8, 5L, 0.3)))
                .startsWith(2L)
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void scoresOfAnotherScaleCountAlike() {
        Map<Long, Double> small = Map.of(1L, 0.3, 2L, 0.2, 3L, 0.1);
        Map<Long, Double> large = Map.of(1L, 300.0, 2L, 200.0, 3L, 100.0);

        assertThat(Fusion.of(small, Map.of(3L, 0.9, 2L, 0.5, 1L, 0.4)))
                .isEqualTo(Fusion.of(large, Map.of(3L, 0.9, 2L, 0.5, 1L, 0.4)));
    }

    @Test
    void oneListAloneKeepsItsOrderAndOfEqualsTheNewerComesFirst() {
        assertThat(Fusion.of(Map.of(), Map.of(1L, 0.5, 2L, 0.9, 3L, 0.7)))
                .containsExactly(2L, 3L, 1L);
        assertThat(Fusion.of(Map.of(1L, 4.0, 2L, 4.0), Map.of())).containsExactly(2L, 1L);
        assertThat(Fusion.of(Map.of(), Map.of())).isEmpty();
    }
}
