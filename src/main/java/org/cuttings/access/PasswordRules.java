package org.cuttings.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a password must be, after OWASP ASVS 5.0, chapter 6.2: long enough, and none of those that
 * are tried first.
 */
@Component
public class PasswordRules {

    private static final String LEAKED = "was stolen somewhere before, so that it is tried first";
    private static final String GUESSED_SOON =
            "is among those that are guessed first; a few words that nobody else would put together"
                    + " are hard to guess";

    private static final int SHORTEST = 8;

    /** What bcrypt takes into account, in bytes. */
    private static final int LONGEST = 72;

    /** Fewer than a million guesses find what has less, on the scale of zxcvbn. */
    private static final int LEAST_SCORE = 2;

    private final @Nullable LeakedPasswords leaked;

    PasswordRules(AccessSettings settings) {
        Path list = settings.leakedPasswords();
        this.leaked = list == null ? null : new LeakedPasswords(list);
    }

    /**
     * What is wrong with a password, as the rest of a sentence that begins with its name; null if
     * nothing is.
     *
     * @param account whose it is to be
     */
    public @Nullable String wrongWith(String password, String account) {
        String wrong = lengthOf(password);
        return wrong == null ? whyGuessed(password, account) : wrong;
    }

    /** The same of how soon it is guessed alone. */
    @Nullable String whyGuessed(String password, String account) {
        if (isGuessedSoon(password, account)) {
            return GUESSED_SOON;
        }
        return leaked != null && leaked.holds(password) ? LEAKED : null;
    }

    /** The same of its length alone. */
    static @Nullable String lengthOf(String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.length() < SHORTEST) {
            return "must have at least " + SHORTEST + " characters, has " + password.length();
        }
        return bytes > LONGEST
                ? "must have at most " + LONGEST + " bytes in UTF-8, has " + bytes
                : null;
    }

    /** Whether it is a common password, a row of keys or figures, or made of names at hand. */
    private static boolean isGuessedSoon(String password, String account) {
        return Guesses.LISTS.measure(password, List.of(account, "cuttings")).getScore()
                < LEAST_SCORE;
    }

    /** Its lists are read only where somebody chooses a password. */
    private static final class Guesses {

        private static final Zxcvbn LISTS = new Zxcvbn();
    }
}
