package org.cuttings.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the sessions of an account that was removed or changed since they began. */
final class AccountGuard extends OncePerRequestFilter {

    private final Accounts accounts;
    private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

    AccountGuard(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getSession(false) != null) {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            if (who != null
                    && who.getPrincipal() instanceof SignedIn account
                    && !accounts.isAsItWas(account)) {
                end.logout(request, response, who);
            }
        }
        chain.doFilter(request, response);
    }
}
