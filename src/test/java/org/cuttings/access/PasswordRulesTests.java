package org.cuttings.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Passw0rd",
                "12345678",
                "qwertyuiop",
                "aaaaaaaaaa",
                "cuttings1",
                "ada.brill1",
                "iloveyou",
                "football1"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThat(PasswordRules.wrongWith(password, "ada.brill")).contains("guessed first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"three-old-ferries", "my own ferry", "Überfähre 7", "船が三隻あります"})
    void wordsThatNobodyElsePutsTogetherAreFine(String password) {
        assertThat(PasswordRules.wrongWith(password, "ada.brill")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven77",
                "ferries and ferries and ferries and ferries and ferries and ferries and more"
            })
    void whatIsTooShortOrTooLongIsRefused(String password) {
        assertThat(PasswordRules.wrongWith(password, "ada.brill")).startsWith("must have at ");
    }
}
