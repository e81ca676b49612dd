package org.cuttings.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The lamp went out.",
                "The lamp went out.\n\nNobody lit it again.",
                "Ferry\t09:15\nBus\t10:40",
                "Ten\u00a0kilometres — and no lamp"
            })
    void aTextThatIsLaidOutStaysAsItIs(String text) {
        assertThat(BodyText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  One.\n\nTwo.\n",
                "One.\r\n\r\nTwo.",
                "One. \n\nTwo.",
                "One.\n\n\tTwo.",
                "One.\n\n\n\nTwo.",
                "One.\u2029\u2028Two.",
                "One.\n \nTwo.",
                "O\u0007ne.\n\nTwo.\u007f",
                "One.\u0085\fTwo."
            })
    void paragraphsArePartedByOneBlankLineWhateverTheyWerePartedBy(String text) {
        assertThat(BodyText.of(text)).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void lettersAreComposed() {
        assertThat(BodyText.of("Orre\u0301l")).isEqualTo("Orr\u00e9l");
    }
}
