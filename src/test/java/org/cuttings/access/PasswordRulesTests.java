package org.cuttings.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        assertThat(rules(null).wrongWith(password, "ada.brill")).contains("guessed first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"three-old-ferries", "my own ferry", "Überfähre 7", "船が三隻あります"})
    void wordsThatNobodyElsePutsTogetherAreFine(String password) {
        assertThat(rules(null).wrongWith(password, "ada.brill")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven77",
                "ferries and ferries and ferries and ferries and ferries and ferries and more"
            })
    void whatIsTooShortOrTooLongIsRefused(String password) {
        assertThat(rules(null).wrongWith(password, "ada.brill")).startsWith("must have at ");
    }

    @Test
    void whatWasStolenSomewhereIsRefused(@TempDir Path folder) throws IOException {
        String password = "three-old-ferries";
        Path list = folder.resolve("leaked.txt");
        Files.writeString(list, DigestUtils.sha1Hex(password).toUpperCase(Locale.ROOT) + ":7\n");

        assertThat(rules(list).wrongWith(password, "ada.brill")).contains("stolen");
        assertThat(rules(list).wrongWith("three-new-ferries", "ada.brill")).isNull();
    }

    private static PasswordRules rules(@Nullable Path leaked) {
        return new PasswordRules(
                new AccessSettings(
                        AccessSettings.Reading.OPEN,
                        null,
                        leaked,
                        AccessSettings.Codes.OFFERED,
                        null,
                        10,
                        Duration.ofDays(1),
                        0));
    }
}
