package org.cuttings.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.cuttings.access.Accounts.Refused;
import org.cuttings.access.Tokens;
import org.cuttings.audit.Deeds;
import org.cuttings.audit.Deeds.What;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The codes with which an account signs in beside its password, where it wants that: six digits
 * that an app makes anew each half minute, as <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC
 * 6238</a> (TOTP) says, or one of ten spare codes. Each is right once only.
 */
@Component
@NamedInterface("signin")
public class SignInCodes {

    private static final int SPARE_CODES = 10;

    /** How long a secret waits for its first code. */
    private static final Duration SET_UP_WITHIN = Duration.ofMinutes(15);

    private static final int SECRET_BYTES = 20;
    private static final int SPARE_BYTES = 10;

    /** The clock of a device may be off by so many steps. */
    private static final int STEPS_OFF = 1;

    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();
    private final Base32 base32 = new Base32();

    @Autowired
    SignInCodes(JdbcClient jdbc, Deeds deeds) {
        this(jdbc, deeds, Clock.systemUTC());
    }

    SignInCodes(JdbcClient jdbc, Deeds deeds, Clock clock) {
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * How it stands with an account's codes.
     *
     * @param secret what an app makes them of, in Base32; empty once the first was right, when
     *     nobody learns it again
     * @param since when the first was right; null where none was yet, and none is asked for
     * @param spare how many spare codes are left
     */
    public record Standing(String secret, @Nullable Instant since, int spare) {

        /** The secret in groups of four, as people type it. */
        public String letters() {
            return inFours(secret, " ");
        }

        /**
         * The address by which apps take the secret, as most of them <a
         * href="https://github.com/google/google-authenticator/wiki/Key-Uri-Format">know it</a>.
         *
         * @param account whose it is
         */
        public String uri(String account) {
            return "otpauth://totp/Cuttings:"
                    + URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20")
                    + "?secret="
                    + secret
                    + "&issuer=Cuttings";
        }
    }

    /** How it stands with the codes of an account; empty where it has none. */
    @Transactional(readOnly = true)
    public Optional<Standing> of(String account) {
        return jdbc.sql(
                        """
                        select secret, since,
                               (select count(*) from spare_code s where s.account = c.account)
                          from sign_in_code c
                         where account = ? and (since is not null or begun_at >= ?)
                        """)
                .params(account, earliest())
                .query(
                        (rs, row) -> {
                            OffsetDateTime since = rs.getObject(2, OffsetDateTime.class);
                            return new Standing(
                                    since == null ? rs.getString(1) : "",
                                    since == null ? null : since.toInstant(),
                                    rs.getInt(3));
                        })
                .optional();
    }

    /** Whether the account signs in with a code. */
    boolean areAskedOf(String account) {
        return jdbc.sql("select 1 from sign_in_code where account = ? and since is not null")
                .param(account)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether any account signs in with a code. */
    @Transactional(readOnly = true)
    public boolean areUsed() {
        return jdbc.sql("select count(*) from sign_in_code where since is not null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Makes a new secret; codes are asked for once the first was right.
     *
     * @throws Refused if they are asked for already
     */
    @Transactional
    void begin(String account) {
        holdOn(account);
        if (areAskedOf(account)) {
            throw new Refused("This account signs in with a code already");
        }
        remove(account);
        jdbc.sql("insert into sign_in_code (account, secret, begun_at) values (?, ?, ?)")
                .params(account, base32.encodeToString(bytes(SECRET_BYTES)), now())
                .update();
    }

    /** Gives a secret up whose first code was not told; does nothing where there is none. */
    @Transactional
    void giveUp(String account) {
        jdbc.sql("delete from sign_in_code where account = ? and since is null")
                .param(account)
                .update();
    }

    /** Lets nobody else change the codes of an account until this transaction is over. */
    private void holdOn(String account) {
        jdbc.sql("select name from account where name = ? for update")
                .param(account)
                .query(String.class)
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime earliest() {
        return now().minus(SET_UP_WITHIN);
    }

    /**
     * Asks for codes from now on, if this one is right.
     *
     * @return the spare codes, which nobody learns again
     * @throws Refused if it is wrong, or there is no secret of the last quarter of an hour
     */
    @Transactional
    List<String> confirm(String account, String code) {
        holdOn(account);
        if (of(account).filter(each -> each.since() == null).isEmpty()
                || !isOfDevice(account, plain(code))) {
            throw new Refused(
                    "The code is wrong, or the letters are older than a quarter of an hour; is the"
                            + " clock of your device right?");
        }
        jdbc.sql("update sign_in_code set since = ? where account = ?")
                .params(now(), account)
                .update();
        List<String> spare = new ArrayList<>();
        for (int i = 0; i < SPARE_CODES; i++) {
            String one = base32.encodeToString(bytes(SPARE_BYTES)).toLowerCase(Locale.ROOT);
            jdbc.sql("insert into spare_code (account, hash) values (?, ?)")
                    .params(account, Tokens.hash(plain(one)))
                    .update();
            spare.add(inFours(one, "-"));
        }
        deeds.note(What.ACCOUNT_CHANGED, account, account + ", signs in with a code");
        return spare;
    }

    /** Asks for no codes any more; does nothing where none are. */
    @Transactional
    public void stop(String account) {
        String name = account.replace('\0', ' '); // PostgreSQL takes none
        if (remove(name) > 0) {
            deeds.note(What.ACCOUNT_CHANGED, name, name + ", signs in without a code");
        }
    }

    private int remove(String account) {
        return jdbc.sql("delete from sign_in_code where account = ?").param(account).update();
    }

    /** Whether a code of an account is right; it is not a second time. */
    @Transactional
    boolean take(String account, String code) {
        String plain = plain(code);
        return isOfDevice(account, plain) || isSpare(account, plain);
    }

    private boolean isOfDevice(String account, String code) {
        String secret =
                jdbc.sql("select secret from sign_in_code where account = ?")
                        .param(account)
                        .query(String.class)
                        .optional()
                        .orElse(null);
        if (secret == null) {
            return false;
        }
        long now = clock.instant().getEpochSecond() / codes.getTimeStep().toSeconds();
        for (long step = now - STEPS_OFF; step <= now + STEPS_OFF; step++) {
            if (isEqual(code(secret, step), code) && use(account, step)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEqual(String right, String sent) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private String code(String secret, long step) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(base32.decode(secret), codes.getAlgorithm()),
                    Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds()),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes are a key", e);
        }
    }

    /** Whether no code of this step or a later one was used before, in any process. */
    private boolean use(String account, long step) {
        return jdbc.sql("update sign_in_code set last_step = ? where account = ? and last_step < ?")
                        .params(step, account, step)
                        .update()
                > 0;
    }

    private boolean isSpare(String account, String code) {
        return jdbc.sql("delete from spare_code where account = ? and hash = ?")
                        .params(account, Tokens.hash(code))
                        .update()
                > 0;
    }

    private static String inFours(String letters, String between) {
        return letters.replaceAll("(.{4})(?=.)", "$1" + between);
    }

    /** Without what people put in between, and whether in capitals or not. */
    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
