package org.cuttings.language.names.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cuttings.article.EntityType;
import org.junit.jupiter.api.Test;

class NameTagsTests {

    private final NameTags tags =
            new NameTags(List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-MISC"));

    private static float[] word(double... probabilities) {
        float[] logarithms = new float[probabilities.length];
        for (int i = 0; i < logarithms.length; i++) {
            logarithms[i] = (float) Math.log(probabilities[i]);
        }
        return logarithms;
    }

    private List<String> names(float[]... words) {
        return tags.names(words, 10).stream()
                .map(name -> name.type() + " " + name.from() + "-" + name.to())
                .toList();
    }

    @Test
    void aNameGoesOnAsLongAsItsTags() {
        assertThat(
                        names(
                                word(.9, .02, .02, .02, .02, .02),
                                word(.02, .9, .02, .02, .02, .02),
                                word(.02, .02, .9, .02, .02, .02),
                                word(.02, .02, .02, .9, .02, .02)))
                .containsExactly("PERSON 11-13", "PLACE 13-14");
    }

    @Test
    void twoNamesMayStandSideBySide() {
        assertThat(names(word(.02, .9, .02, .02, .02, .02), word(.02, .9, .02, .02, .02, .02)))
                .containsExactly("PERSON 10-11", "PERSON 11-12");
    }

    @Test
    void noNameGoesOnThatHasNotBegun() {
        assertThat(names(word(.1, .3, .5, .05, .03, .02))).containsExactly("PERSON 10-11");
        assertThat(names(word(.02, .9, .02, .02, .02, .02), word(.05, .05, .35, .05, .45, .05)))
                .containsExactly("PERSON 10-12");
    }

    @Test
    void whatIsNeitherPersonNorPlaceNorOrganisationIsLeftOut() {
        assertThat(names(word(.02, .02, .02, .02, .02, .9))).isEmpty();
    }

    @Test
    void aTextWithoutWordsHasNoNames() {
        assertThat(names()).isEmpty();
    }

    @Test
    void howSureATypeIsComesFromAllItsTags() {
        assertThat(tags.names(new float[][] {word(.1, .5, .3, .05, .03, .02)}, 0))
                .singleElement()
                .satisfies(
                        name -> {
                            assertThat(name.type()).isEqualTo(EntityType.PERSON);
                            assertThat(name.sure()).isBetween(.799, .801);
                        });
    }
}
