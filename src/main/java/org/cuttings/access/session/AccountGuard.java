package org.cuttings.access.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.cuttings.access.SignInAccounts;
import org.cuttings.access.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the sessions of an account that was removed or changed since they began, those that were
 * ended from another, and those that last too long.
 */
public final class AccountGuard extends OncePerRequestFilter {

    private final SignInAccounts accounts;
    private final Sessions sessions;
    private final Duration longest;
    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

    /**
     * @param longest how long somebody stays signed in at most
     */
    public AccountGuard(SignInAccounts accounts, Sessions sessions, Duration longest) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            if (who != null
                    && who.getPrincipal() instanceof SignedIn account
                    && !goesOn(account, session)) {
                end.logout(request, response, who);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean goesOn(SignedIn account, HttpSession session) {
        return !account.isOlderThan(longest)
                && sessions.goesOn(session)
                && accounts.isAsItWas(account);
    }
}
