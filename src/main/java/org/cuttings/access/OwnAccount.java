package org.cuttings.access;

import java.security.Principal;
import java.util.Set;
import org.cuttings.access.Accounts.Refused;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * What everybody may do with their own account, after telling its password once more. Wrong ones
 * count as they do at the sign-in.
 */
@Component
public class OwnAccount {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInThrottle passwords;

    OwnAccount(Accounts accounts, Sessions sessions, SignInThrottle passwords) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    /**
     * Replaces the password; all sessions end.
     *
     * @throws Refused if the present one is wrong, the wanted one is too short, too long or too
     *     easily guessed, or the account is fixed
     */
    public void changePassword(Principal who, String present, String wanted) {
        confirm(who, present);
        String wrong = PasswordRules.wrongWith(wanted, who.getName());
        if (wrong != null) {
            throw new Refused("The new password " + wrong);
        }
        accounts.replacePassword(who.getName(), wanted);
    }

    /**
     * Ends sessions.
     *
     * @param keys of {@link Sessions#of}; what has ended already is passed over
     * @throws Refused if the password is wrong
     */
    public void endSessions(Principal who, String present, Set<String> keys) {
        confirm(who, present);
        sessions.end(who.getName(), keys);
    }

    private void confirm(Principal who, String present) {
        UsernamePasswordAuthenticationToken asked =
                UsernamePasswordAuthenticationToken.unauthenticated(who.getName(), present);
        if (who instanceof Authentication signedIn) {
            asked.setDetails(signedIn.getDetails());
        }
        try {
            passwords.authenticate(asked);
        } catch (BadCredentialsException e) {
            throw new Refused("The present password is wrong");
        }
    }
}
