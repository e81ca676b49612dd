package org.cuttings.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlePathTests {

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
        assertThat(ArticlePath.slug(headline)).isEqualTo(slug);
    }
}
