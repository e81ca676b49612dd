package org.cuttings.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {

    @ParameterizedTest
    @CsvSource({
        "Night ferry returns, night-ferry-returns",
        "Édith's «edit»,      edith-s-edit",
        "الميناء,             الميناء",
        "2024,                2024",
        "Edit,                ''",
        "Versions!,           ''",
        "???,                 ''",
    })
    void theWordsInAnAddressAreNeverAPageOfTheArticle(String headline, String slug) {
        assertThat(Wording.slug(headline)).isEqualTo(slug);
    }
}
