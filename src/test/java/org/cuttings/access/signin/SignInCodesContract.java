package org.cuttings.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cuttings.access.Accounts;
import org.cuttings.access.Accounts.Refused;
import org.cuttings.access.Accounts.Role;
import org.cuttings.access.signin.SignInThrottle.TooManyFailures;
import org.cuttings.audit.Deeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** What codes for signing in promise, whatever the database. */
@SuppressWarnings("NullAway.Init")
abstract class SignInCodesContract {

    /** "12345678901234567890", with which RFC 6238 gives its examples, in Base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Autowired private JdbcClient jdbc;
    @Autowired private Accounts accounts;
    @Autowired private Deeds deeds;

    @BeforeEach
    void addSomebody() {
        accounts.add("nora", Role.EDITOR);
    }

    @AfterEach
    void removeEverybody() {
        jdbc.sql("delete from account where name <> 'editor'").update();
    }

    private SignInCodes at(long second) {
        return new SignInCodes(
                jdbc, deeds, Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }

    private SignInCodes beganAt(long second) {
        SignInCodes codes = at(second);
        codes.begin("nora");
        jdbc.sql("update sign_in_code set secret = ? where account = 'nora'")
                .param(SECRET)
                .update();
        return codes;
    }

    @Test
    void codesAreThoseOfTheStandard() {
        beganAt(59).confirm("nora", "287082");

        assertThat(at(1111111109).take("nora", "081804")).isTrue();
        assertThat(at(1234567890).take("nora", "005 924")).isTrue();
        assertThat(at(20000000000L).take("nora", "353130")).isTrue();
        assertThat(at(20000000090L).take("nora", "353130")).isFalse();
    }

    @Test
    void aCodeIsRightOnceAndAsLongAsClocksMayDiffer() {
        beganAt(59).confirm("nora", "287082");

        assertThat(at(59).take("nora", "287082")).isFalse();
        assertThat(at(1111111109 + 30).take("nora", "081804")).isTrue();
        assertThat(at(1111111109).take("nora", "081804")).isFalse();
        assertThat(at(1234567890 - 30).take("nora", "005924")).isTrue();
        assertThat(at(2000000000 + 61).take("nora", "279037")).isFalse();
    }

    @Test
    void noneIsAskedForUntilTheFirstWasRight() {
        SignInCodes codes = beganAt(59);
        assertThat(codes.areAskedOf("nora")).isFalse();
        assertThat(codes.of("nora").orElseThrow().secret()).isEqualTo(SECRET);
        assertThatThrownBy(() -> codes.confirm("nora", "287083"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("clock of your device");
        assertThat(codes.areAskedOf("nora")).isFalse();

        codes.confirm("nora", "287082");

        assertThat(codes.areAskedOf("nora")).isTrue();
        assertThat(codes.areUsed()).isTrue();
        assertThat(codes.of("nora").orElseThrow().secret()).isEmpty();
        assertThatThrownBy(() -> codes.begin("nora")).isInstanceOf(Refused.class);
    }

    @Test
    void aCodeSentTwiceAtOnceIsRightOnce() throws Exception {
        List<String> spare = beganAt(59).confirm("nora", "287082");
        SignInCodes codes = at(1111111109);

        for (String code : List.of("081804", spare.get(0))) {
            assertThat(atOnce(8, () -> codes.take("nora", code))).containsOnlyOnce(true);
        }
    }

    @Test
    void noMoreCodesAreHeardAtOnceThanOneAfterTheOther() throws Exception {
        beganAt(59).confirm("nora", "287082");
        String account = "nora";
        SecondStep step =
                new SecondStep(who -> who, at(1111111109), new WrongPasswords(jdbc), 10, false);
        jdbc.sql("delete from sign_in_failure").update();

        List<String> heard =
                atOnce(
                        40,
                        () -> {
                            try {
                                return step.authenticate(form(account, "000000")).getName();
                            } catch (AuthenticationException e) {
                                return e.getClass().getSimpleName();
                            }
                        });

        assertThat(heard).containsOnly("BadCredentialsException", "TooManyFailures");
        assertThat(heard).filteredOn("BadCredentialsException"::equals).hasSize(10);
        assertThatThrownBy(() -> step.authenticate(form(account, "081804")))
                .isInstanceOf(TooManyFailures.class);
        jdbc.sql("delete from sign_in_failure").update();
        for (int i = 0; i < 12; i++) {
            jdbc.sql("update sign_in_code set last_step = 0").update();
            assertThat(step.authenticate(form(account, "081804")).getName()).isEqualTo(account);
        }
    }

    @Test
    void noMorePasswordsAreCheckedAtOnceOfWhomWasWrongOfLate() throws Exception {
        jdbc.sql("delete from sign_in_failure").update();
        AtomicInteger checked = new AtomicInteger();
        SignInThrottle throttle =
                new SignInThrottle(
                        who -> {
                            checked.incrementAndGet();
                            throw new BadCredentialsException("wrong");
                        },
                        new WrongPasswords(jdbc),
                        10);
        Callable<Boolean> guess =
                () -> {
                    try {
                        throttle.authenticate(form("nora", ""));
                        return true;
                    } catch (AuthenticationException e) {
                        return false;
                    }
                };
        guess.call();

        assertThat(atOnce(40, guess)).containsOnly(false);

        assertThat(checked).hasValue(10);
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void aRightPasswordIsNotCounted() {
        jdbc.sql("delete from sign_in_failure").update();
        WrongPasswords wrong = new WrongPasswords(jdbc);
        SignInThrottle throttle = new SignInThrottle(who -> who, wrong, 10);
        wrong.count("nora 127.0.0.1", 10, Duration.ofMinutes(1));

        for (int i = 0; i < 30; i++) {
            assertThat(throttle.authenticate(form("nora", "")).getName()).isEqualTo("nora");
        }

        jdbc.sql("delete from sign_in_failure").update();
    }

    private static Authentication form(String account, String code) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setParameter("code", code);
        UsernamePasswordAuthenticationToken form =
                UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
        form.setDetails(SignInDetails.ofForm(request));
        return form;
    }

    private static <T> List<T> atOnce(int threads, Callable<T> what) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(Collections.nCopies(threads, what))) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aSecretWaitsAQuarterOfAnHourForItsFirstCode() {
        beganAt(59);
        assertThat(at(59 + 900).of("nora")).isPresent();

        assertThat(at(59 + 901).of("nora")).isEmpty();
        assertThatThrownBy(() -> at(1111111109).confirm("nora", "081804"))
                .isInstanceOf(Refused.class);
        at(1111111109).begin("nora");
        assertThat(at(1111111109).of("nora").orElseThrow().secret()).isNotEqualTo(SECRET);
        at(1111111109).giveUp("nora");
        assertThat(at(1111111109).of("nora")).isEmpty();
    }

    @Test
    void eachSpareCodeIsRightOnce() {
        List<String> spare = beganAt(59).confirm("nora", "287082");
        SignInCodes codes = at(1111111109);

        assertThat(spare).hasSize(10).doesNotHaveDuplicates();
        assertThat(spare).allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
        assertThat(codes.take("nora", " " + spare.get(3).toUpperCase(Locale.ROOT) + "\n")).isTrue();
        assertThat(codes.take("nora", spare.get(3))).isFalse();
        assertThat(codes.take("nora", spare.get(4).replace("-", ""))).isTrue();
        assertThat(codes.of("nora").orElseThrow().spare()).isEqualTo(8);
        assertThat(codes.take("nora", "")).isFalse();
    }

    @Test
    void whatIsGivenUpLeavesNothing() {
        List<String> spare = beganAt(59).confirm("nora", "287082");
        SignInCodes codes = at(1111111109);

        codes.stop("nora");

        assertThat(codes.of("nora")).isEmpty();
        assertThat(codes.take("nora", spare.get(0))).isFalse();
        assertThat(codes.take("nora", "081804")).isFalse();
        beganAt(59).confirm("nora", "287082");
        accounts.remove("nora");
        assertThat(jdbc.sql("select count(*) from spare_code").query(Long.class).single()).isZero();
    }

    @Test
    void theAuditLogTellsBoth() {
        beganAt(59).confirm("nora", "287082");
        at(59).stop("nora");

        assertThat(
                        jdbc.sql("select label from deed where subject = 'nora' order by id")
                                .query(String.class)
                                .list())
                .contains("nora, signs in with a code", "nora, signs in without a code");
    }
}
