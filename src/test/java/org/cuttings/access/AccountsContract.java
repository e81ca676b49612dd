package org.cuttings.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cuttings.audit.Deeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @Autowired private SignInAccounts known;
    @Autowired private Deeds deeds;
    @Autowired private LoggingSystem logging;

    @BeforeEach
    void beginWithoutAccounts() {
        jdbc.sql("delete from account").update();
        logging.setLogLevel(EditorAccount.class.getName(), LogLevel.INFO);
    }

    @Test
    void aPasswordIsMadeAtTheFirstStartAndShownOnce(CapturedOutput log) {
        start(null);
        String made = shownIn(log.getOut());
        String hash = hashOfEditor();

        start(null);

        assertThat(encoder.matches(made, hash)).isTrue();
        assertThat(hashOfEditor()).isEqualTo(hash);
        assertThat(log.getOut()).containsOnlyOnce(made);
    }

    @Test
    void aChosenPasswordReplacesTheOneBefore() {
        start("three-old-ferries");
        start("four-new-ferries");
        String hash = hashOfEditor();

        assertThat(encoder.matches("four-new-ferries", hash)).isTrue();
        assertThat(encoder.matches("three-old-ferries", hash)).isFalse();
        start("four-new-ferries");
        assertThat(hashOfEditor()).isEqualTo(hash);
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatThrownBy(() -> start("seven77"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at least 8 characters, has 7");
    }

    @ParameterizedTest
    @CsvSource({"short,at least 8 characters", "long,'at most 72 bytes in UTF-8, has 74'"})
    void aPasswordThatCannotBeUsedIsRefusedAtTheStart(String length, String why) {
        String password = length.equals("short") ? "seven77" : "é".repeat(37);

        assertThatThrownBy(() -> start(password))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CUTTINGS_EDITOR_PASSWORD")
                .hasMessageContaining(why);
    }

    @Test
    void aCommonPasswordIsWarnedOfAtTheStart(CapturedOutput log) {
        start("password1");

        assertThat(log.getOut()).contains("CUTTINGS_EDITOR_PASSWORD is among those");
        assertThat(encoder.matches("password1", hashOfEditor())).isTrue();
    }

    @Test
    void aNewSettingOfTheEditorsPasswordLetsInWithoutACode() {
        start("three-old-ferries");
        jdbc.sql(
                        """
                        insert into sign_in_code (account, secret, begun_at)
                        values ('editor', 'GEZDGNBV', current_timestamp)
                        """)
                .update();

        start("four-new-ferries");

        assertThat(jdbc.sql("select count(*) from sign_in_code").query(Long.class).single())
                .isZero();
    }

    @Test
    void nobodyElseHasAnAccount() {
        start("three-old-ferries");

        assertThatThrownBy(() -> known.loadUserByUsername("Editor"))
                .isInstanceOf(UsernameNotFoundException.class);
    }

    @Test
    void whoeverIsAddedHasAPasswordAndMayWhatTheRoleSays() {
        Accounts accounts = start("three-old-ferries");

        String password = accounts.add("ada", Accounts.Role.EDITOR);

        UserDetails ada = known.loadUserByUsername("ada");
        assertThat(encoder.matches(password, ada.getPassword())).isTrue();
        assertThat(ada.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("ROLE_READER", "ROLE_EDITOR");
        accounts.give("ada", Accounts.Role.READER);
        assertThat(known.loadUserByUsername("ada").getAuthorities()).hasSize(1);
        assertThat(accounts.all())
                .extracting(Accounts.Account::name, Accounts.Account::role)
                .containsExactly(
                        tuple("ada", Accounts.Role.READER), tuple("editor", Accounts.Role.ADMIN));
    }

    @Test
    void aChangeOfAnAccountEndsWhatWasBegunWithIt() {
        Accounts accounts = start("three-old-ferries");
        accounts.add("ada", Accounts.Role.EDITOR);
        SignedIn before = (SignedIn) known.loadUserByUsername("ada");
        assertThat(known.isAsItWas(before)).isTrue();

        accounts.replacePassword("ada", "a-ferry-of-her-own");

        assertThat(known.isAsItWas(before)).isFalse();
        SignedIn after = (SignedIn) known.loadUserByUsername("ada");
        assertThat(encoder.matches("a-ferry-of-her-own", after.getPassword())).isTrue();
        accounts.remove("ada");
        assertThat(known.isAsItWas(after)).isFalse();
        assertThatThrownBy(() -> known.loadUserByUsername("ada"))
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
        accounts.add("ada", Accounts.Role.EDITOR);

        assertRefused(() -> accounts.add("ada", Accounts.Role.ADMIN), "already");
        assertRefused(() -> accounts.add("a b", Accounts.Role.ADMIN), "letters");
        assertRefused(() -> accounts.add("", Accounts.Role.ADMIN), "letters");
        assertRefused(() -> accounts.remove("nobody"), "no account nobody");
        assertRefused(() -> accounts.remove("no\0body"), "no account");
        assertRefused(() -> accounts.remove("editor"), "always an admin");
        assertRefused(() -> accounts.give("editor", Accounts.Role.READER), "always an admin");
        assertRefused(() -> accounts.renewPassword("editor"), "CUTTINGS_EDITOR_PASSWORD");
        assertRefused(() -> accounts.replacePassword("editor", "a-new-ferry"), "always an admin");
    }

    private static void assertRefused(ThrowingCallable what, String why) {
        assertThatThrownBy(what).isInstanceOf(Accounts.Refused.class).hasMessageContaining(why);
    }

    private Accounts start(@Nullable String password) {
        Accounts accounts = new Accounts(jdbc, encoder, deeds);
        AccessSettings settings =
                new AccessSettings(
                        AccessSettings.Reading.OPEN,
                        password,
                        null,
                        AccessSettings.Codes.OFFERED,
                        null,
                        10,
                        Duration.ofDays(1),
                        0);
        new EditorAccount(accounts, known, encoder, new PasswordRules(settings), settings)
                .afterPropertiesSet();
        return accounts;
    }

    private String hashOfEditor() {
        return Objects.requireNonNull(known.loadUserByUsername(Accounts.EDITOR).getPassword());
    }

    private static String shownIn(String log) {
        Matcher shown = SHOWN.matcher(log);
        assertThat(shown.find()).as(log).isTrue();
        return shown.group(1);
    }
}
