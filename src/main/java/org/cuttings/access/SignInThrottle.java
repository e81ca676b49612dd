package org.cuttings.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks passwords, and hears no further ones for an account from an address where many were wrong.
 * It counts what is checked, however it was sent.
 */
final class SignInThrottle implements AuthenticationManager {

    private static final Logger LOG = LoggerFactory.getLogger(SignInThrottle.class);

    private static final int MOST = 10_000;
    private static final int LONGEST_NAME = 100;
    private static final long MINUTE = 60_000_000_000L;

    private record Failures(int count, long since) {}

    private final AuthenticationManager passwords;
    private final int allowed;
    private final Map<String, Failures> failures =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * @param passwords tells whether a password is right
     * @param allowed wrong ones a minute for an account from an address
     */
    SignInThrottle(AuthenticationManager passwords, int allowed) {
        this.passwords = passwords;
        this.allowed = allowed;
    }

    /** Too many passwords were wrong. */
    static final class TooManyFailures extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        TooManyFailures(long seconds) {
            super(
                    "Too many wrong passwords for this account; try again in "
                            + seconds
                            + " seconds");
            this.seconds = seconds;
        }

        /** Until the next one is heard. */
        long seconds() {
            return seconds;
        }
    }

    @Override
    public Authentication authenticate(Authentication who) {
        String name = name(who);
        String address = address(who);
        String key = name + " " + address;
        long wait = wait(key);
        if (wait > 0) {
            throw new TooManyFailures(wait);
        }
        try {
            return passwords.authenticate(who);
        } catch (AuthenticationException e) {
            failed(key);
            LOG.info("A wrong password for \"{}\" from {}", name, address);
            throw e;
        }
    }

    private static String name(Authentication who) {
        String name = who.getName().strip().replaceAll("\\p{Cntrl}", "_");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static String address(Authentication who) {
        return who.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "nowhere";
    }

    private void failed(String key) {
        synchronized (failures) {
            failures.merge(
                    key,
                    new Failures(1, System.nanoTime()),
                    (old, one) ->
                            one.since() - old.since() > MINUTE
                                    ? one
                                    : new Failures(old.count() + 1, old.since()));
        }
    }

    /** Seconds until the next attempt is heard, 0 if it is heard now. */
    private long wait(String key) {
        synchronized (failures) {
            Failures past = failures.get(key);
            long left = past == null ? 0 : MINUTE - (System.nanoTime() - past.since());
            return past == null || left <= 0 || past.count() < allowed
                    ? 0
                    : Math.max(1, left / 1_000_000_000L);
        }
    }
}
