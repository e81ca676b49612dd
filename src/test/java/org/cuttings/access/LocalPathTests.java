package org.cuttings.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @Test
    void aPageOfThisArchiveIsKept() {
        assertThat(LocalPath.of("/search?q=caf%C3%A9#count"))
                .isEqualTo("/search?q=caf%C3%A9#count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "search",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example/",
                "/a\r\nSet-Cookie: b=c",
                "/a\\b"
            })
    void anyOtherPlaceBecomesTheFrontPage(String to) {
        assertThat(LocalPath.of(to)).isEqualTo("/");
    }
}
