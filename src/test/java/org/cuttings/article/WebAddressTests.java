package org.cuttings.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"http://paper.example/a", "HTTPS://paper.example/a?b=c#d"})
    void anAddressOnTheWebIsOne(String text) {
        assertThat(WebAddress.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "paper.example/a",
                "/a",
                "javascript:alert(1)",
                "http:///a",
                "http://paper.example/a b",
                "ftp://paper.example/a"
            })
    void nothingElseIsOne(String text) {
        assertThat(WebAddress.isOne(text)).isFalse();
        assertThat(WebAddress.isOne("http://paper.example/" + "a".repeat(2_000))).isFalse();
    }
}
