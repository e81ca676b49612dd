package org.cuttings.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cuttings.access.AccessSettings;
import org.cuttings.access.Accounts;
import org.cuttings.access.Accounts.Refused;
import org.cuttings.access.PasswordRules;
import org.cuttings.access.session.Sessions;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * What everybody may do with their own account, after telling its password once more. Wrong ones
 * count as they do at the sign-in.
 */
@Component
@NamedInterface("signin")
public class OwnAccount {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInCodes codes;
    private final SignInThrottle passwords;
    private final PasswordRules rules;
    private final boolean required;

    OwnAccount(
            Accounts accounts,
            Sessions sessions,
            SignInCodes codes,
            SignInThrottle passwords,
            PasswordRules rules,
            AccessSettings settings) {
        this.required = settings.codes() == AccessSettings.Codes.REQUIRED;
        this.rules = rules;
        this.accounts = accounts;
        this.sessions = sessions;
        this.codes = codes;
        this.passwords = passwords;
    }

    /** Whether somebody signed in may do nothing else before, see {@link SecondStep}. */
    public static boolean mustSetCodesUp(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication who
                && who.getAuthorities().isEmpty();
    }

    /**
     * Replaces the password; all sessions end.
     *
     * @throws Refused if the present one is wrong, the wanted one is too short, too long, too
     *     easily guessed or known to be stolen, or the account is fixed
     */
    public void changePassword(HttpServletRequest request, String present, String wanted) {
        confirm(request, present);
        String wrong = rules.wrongWith(wanted, name(request));
        if (wrong != null) {
            throw new Refused("The new password " + wrong);
        }
        accounts.replacePassword(name(request), wanted);
    }

    /**
     * Ends sessions.
     *
     * @param keys of {@link Sessions#of}; what has ended already is passed over
     * @throws Refused if the password is wrong
     */
    public void endSessions(HttpServletRequest request, String present, Set<String> keys) {
        confirm(request, present);
        sessions.end(name(request), keys);
    }

    /**
     * Makes what an app can make codes of, see {@link SignInCodes#of}.
     *
     * @throws Refused if the password is wrong, or codes are asked for already
     */
    public void beginCodes(HttpServletRequest request, String present) {
        confirm(request, present);
        codes.begin(name(request));
    }

    /**
     * Signs in with a code from now on.
     *
     * @param code the first that the app has made
     * @return the spare codes, which nobody learns again
     * @throws Refused if it is wrong
     */
    public List<String> confirmCodes(HttpServletRequest request, String code) {
        return codes.confirm(name(request), code);
    }

    /** Gives up to sign in with codes before the first was told. */
    public void giveCodesUp(HttpServletRequest request) {
        codes.giveUp(name(request));
    }

    /**
     * Signs in without a code from now on.
     *
     * @throws Refused if the password is wrong, or everybody has to sign in with one
     */
    public void stopCodes(HttpServletRequest request, String present) {
        if (required) {
            throw new Refused(
                    "Everybody signs in with a code here; for another phone, an admin lets you in"
                            + " without one to set it up");
        }
        confirm(request, present);
        codes.stop(name(request));
    }

    /** Whoever asks, wherever they signed in. */
    private void confirm(HttpServletRequest request, String present) {
        UsernamePasswordAuthenticationToken asked =
                UsernamePasswordAuthenticationToken.unauthenticated(name(request), present);
        asked.setDetails(SignInDetails.ofSignedIn(request));
        try {
            passwords.authenticate(asked);
        } catch (BadCredentialsException e) {
            throw new Refused("The present password is wrong");
        }
    }

    private static String name(HttpServletRequest request) {
        return Objects.requireNonNull(request.getUserPrincipal()).getName();
    }
}
