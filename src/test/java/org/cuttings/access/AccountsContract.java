package org.cuttings.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cuttings.audit.Deeds;
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
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the store of accounts promises, whatever the database. */
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
abstract class AccountsContract {

    private static final Pattern SHOWN = Pattern.compile("with the password (\\S+)");

    @Autowired private JdbcClient jdbc;
    @Autowired private PasswordEncoder encoder;
    @Autowired private Deeds deeds;
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

    @Test
    void whoeverIsAddedHasAPasswordAndMayWhatTheRoleSays() {
        Accounts accounts = start("three-old-ferries");

        String password = accounts.add("ada", Accounts.Role.EDITOR);

        UserDetails ada = accounts.loadUserByUsername("ada");
        assertThat(encoder.matches(password, ada.getPassword())).isTrue();
        assertThat(ada.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("ROLE_READER", "ROLE_EDITOR");
        accounts.give("ada", Accounts.Role.READER);
        assertThat(accounts.loadUserByUsername("ada").getAuthorities()).hasSize(1);
        assertThat(accounts.all())
                .extracting(Accounts.Account::name, Accounts.Account::role)
                .containsExactly(
                        tuple("ada", Accounts.Role.READER), tuple("editor", Accounts.Role.ADMIN));
    }

    @Test
    void aChangeOfAnAccountEndsWhatWasBegunWithIt() {
        Accounts accounts = start("three-old-ferries");
        String first = accounts.add("ada", Accounts.Role.EDITOR);
        SignedIn before = (SignedIn) accounts.loadUserByUsername("ada");
        assertThat(accounts.isAsItWas(before)).isTrue();

        accounts.changePassword("ada", first, "a-ferry-of-her-own");

        assertThat(accounts.isAsItWas(before)).isFalse();
        SignedIn after = (SignedIn) accounts.loadUserByUsername("ada");
        assertThat(encoder.matches("a-ferry-of-her-own", after.getPassword())).isTrue();
        accounts.remove("ada");
        assertThat(accounts.isAsItWas(after)).isFalse();
        assertThatThrownBy(() -> accounts.loadUserByUsername("ada"))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void theTokensOfWhoeverMayMakeNoneEnd() {
        Accounts accounts = start("three-old-ferries");
        accounts.add("ada", Accounts.Role.ADMIN);
        Tokens tokens = new Tokens(jdbc, deeds);
        String secret = tokens.make("Harvester", Tokens.Scope.WRITE, "ada").secret();
        assertThat(tokens.check(secret)).isPresent();

        accounts.give("ada", Accounts.Role.EDITOR);

        assertThat(tokens.check(secret)).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsRefusedWithTheReason() {
        Accounts accounts = start("three-old-ferries");
        String password = accounts.add("ada", Accounts.Role.EDITOR);

        assertRefused(() -> accounts.add("ada", Accounts.Role.ADMIN), "already");
        assertRefused(() -> accounts.add("a b", Accounts.Role.ADMIN), "letters");
        assertRefused(() -> accounts.add("", Accounts.Role.ADMIN), "letters");
        assertRefused(() -> accounts.remove("nobody"), "no account nobody");
        assertRefused(() -> accounts.remove("no\0body"), "no account");
        assertRefused(() -> accounts.remove("editor"), "always an admin");
        assertRefused(() -> accounts.give("editor", Accounts.Role.READER), "always an admin");
        assertRefused(() -> accounts.renewPassword("editor"), "CUTTINGS_EDITOR_PASSWORD");
        assertRefused(() -> accounts.changePassword("ada", "wrong", "long-enough-now"), "wrong");
        assertRefused(() -> accounts.changePassword("ada", password, "short"), "at least 8");
    }

    private static void assertRefused(ThrowingCallable what, String why) {
        assertThatThrownBy(what).isInstanceOf(Accounts.Refused.class).hasMessageContaining(why);
    }

    private Accounts start(@Nullable String password) {
        Accounts accounts =
                new Accounts(
                        jdbc,
                        encoder,
                        deeds,
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
