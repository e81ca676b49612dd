package org.cuttings.access.signin;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Asks for a code beside a password that is right, of accounts that sign in with one. Wrong codes
 * of an account are counted wherever they come from, since whoever sends them has its password.
 */
public final class SecondStep implements AuthenticationManager {

    /** Ten in that time find one of a million codes, three of which are right, in a year or so. */
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final AuthenticationManager passwords;
    private final SignInCodes codes;
    private final WrongPasswords wrong;
    private final int allowed;
    private final boolean required;

    /**
     * @param passwords tells whether a password is right
     * @param wrong counts codes that are not
     * @param allowed wrong ones in a quarter of an hour for an account
     * @param required whether an account without codes may only set them up
     */
    public SecondStep(
            AuthenticationManager passwords,
            SignInCodes codes,
            WrongPasswords wrong,
            int allowed,
            boolean required) {
        this.passwords = passwords;
        this.codes = codes;
        this.wrong = wrong;
        this.allowed = allowed;
        this.required = required;
    }

    /** A code is asked for where none can be sent. */
    public static final class CodeAsked extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        CodeAsked(String who) {
            super(
                    who
                            + " with a code beside the password, which HTTP Basic authentication"
                            + " has no place for; use a token");
        }
    }

    @Override
    public Authentication authenticate(Authentication who) {
        Authentication known = passwords.authenticate(who);
        SignInDetails details = who.getDetails() instanceof SignInDetails form ? form : null;
        if (details != null && details.signedIn()) {
            return known;
        }
        if (!codes.areAskedOf(known.getName())) {
            return required ? onlyToSetCodesUp(known, details) : known;
        }
        String code = details == null ? null : details.code();
        if (details == null || code == null) {
            throw new CodeAsked("This account signs in");
        }
        check(known.getName(), code);
        if (known instanceof AbstractAuthenticationToken kept) {
            // without the code, as this goes into the session
            kept.setDetails(
                    new WebAuthenticationDetails(
                            details.getRemoteAddress(), details.getSessionId()));
        }
        return known;
    }

    /** Somebody who may do nothing but what everybody with an account may on their own page. */
    private static Authentication onlyToSetCodesUp(
            Authentication known, @Nullable SignInDetails details) {
        if (details == null) {
            throw new CodeAsked("Everybody signs in here");
        }
        UsernamePasswordAuthenticationToken bare =
                UsernamePasswordAuthenticationToken.authenticated(
                        Objects.requireNonNull(known.getPrincipal()), null, List.of());
        bare.setDetails(known.getDetails());
        return bare;
    }

    private void check(String account, String code) {
        String key = "code of " + account;
        wrong.admit(key, allowed, WITHIN);
        if (!codes.take(account, code)) {
            throw new BadCredentialsException("The code is wrong");
        }
        wrong.takeBack(key);
    }
}
