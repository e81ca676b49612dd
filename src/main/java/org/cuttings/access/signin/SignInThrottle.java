package org.cuttings.access.signin;

import java.time.Duration;
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
public final class SignInThrottle implements AuthenticationManager {

    private static final Logger LOG = LoggerFactory.getLogger(SignInThrottle.class);

    private static final int LONGEST_NAME = 100;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final AuthenticationManager passwords;
    private final WrongPasswords wrong;
    private final int allowed;

    /**
     * @param passwords tells whether a password is right
     * @param wrong counts those that were not
     * @param allowed wrong ones a minute for an account from an address
     */
    public SignInThrottle(AuthenticationManager passwords, WrongPasswords wrong, int allowed) {
        this.passwords = passwords;
        this.wrong = wrong;
        this.allowed = allowed;
    }

    /** Too many passwords were wrong. */
    public static final class TooManyFailures extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        TooManyFailures(long seconds) {
            super(
                    "Too many wrong passwords or codes for this account; try again in "
                            + seconds
                            + " seconds");
            this.seconds = seconds;
        }

        /** Until the next one is heard. */
        public long seconds() {
            return seconds;
        }
    }

    @Override
    public Authentication authenticate(Authentication who) {
        String name = name(who);
        String address = address(who);
        String key = name + " " + address;
        // of who was never wrong of late it would be a write for each request
        boolean counted = wrong.knows(key);
        if (counted) {
            wrong.admit(key, allowed, WITHIN);
        }
        try {
            Authentication known = passwords.authenticate(who);
            takeBack(key, counted);
            return known;
        } catch (SecondStep.CodeAsked e) {
            takeBack(key, counted); // the password was right
            throw e;
        } catch (AuthenticationException e) {
            if (!counted) {
                wrong.count(key, Integer.MAX_VALUE, WITHIN);
            }
            LOG.info("A wrong password or code for \"{}\" from {}", name, address);
            throw e;
        }
    }

    private void takeBack(String key, boolean counted) {
        if (counted) {
            wrong.takeBack(key);
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
}
