package org.cuttings.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the store of accounts promises, whatever the database. */
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
abstract class AccountsContract {

    private static final Pattern SHOWN = Pattern.compile("with the password (\\S+)");

    @Autowired private JdbcClient jdbc;
    @Autowired private PasswordEncoder encoder;
    @Autowired private LoggingSystem logging;

    @BeforeEach
    void beginWithoutAccounts() {
        jdbc.sql("delete from account").update();
        logging.setLogLevel(Accounts.class.getName(), LogLevel.INFO);
    }

    @Test
    void aPasswordIsMadeAtTheFirstStartAndShownOnce(CapturedOutput log) {
        Accounts first = start(null);
        String made = shownIn(log.getOut());
        String hash = hash(first);

        Accounts second = start(null);

        assertThat(encoder.matches(made, hash)).isTrue();
        assertThat(hash(second)).isEqualTo(hash);
        assertThat(log.getOut()).containsOnlyOnce(made);
    }

    @Test
    void aChosenPasswordReplacesTheOneBefore() {
        start("three-old-ferries");
        String hash = hash(start("four-new-ferries"));

        assertThat(encoder.matches("four-new-ferries", hash)).isTrue();
        assertThat(encoder.matches("three-old-ferries", hash)).isFalse();
        assertThat(hash(start("four-new-ferries"))).isEqualTo(hash);
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatThrownBy(() -> start("seven77"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at least 8 characters, has 7");
    }

    @Test
    void nobodyElseHasAnAccount() {
        Accounts accounts = start("three-old-ferries");

        assertThatThrownBy(() -> accounts.loadUserByUsername("Editor"))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    private Accounts start(@Nullable String password) {
        Accounts accounts =
                new Accounts(
                        jdbc,
                        encoder,
                        new AccessSettings(AccessSettings.Reading.OPEN, password, null, 10, 0));
        accounts.afterPropertiesSet();
        return accounts;
    }

    private static String hash(Accounts accounts) {
        return Objects.requireNonNull(accounts.loadUserByUsername(Accounts.EDITOR).getPassword());
    }

    private static String shownIn(String log) {
        Matcher shown = SHOWN.matcher(log);
        assertThat(shown.find()).as(log).isTrue();
        return shown.group(1);
    }
}
