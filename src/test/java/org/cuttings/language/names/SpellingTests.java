package org.cuttings.language.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({
        "Mekdad, Mikdad, true",
        "Khamenei, Khomeini, false",
        "Biden, Baden, false",
        "Hansen, Jensen, false",
    })
    void onlyTwoTransliterationsAreOneName(String a, String b, boolean variant) {
        assertThat(Spelling.isVariant(a, b)).isEqualTo(variant);
    }
}
