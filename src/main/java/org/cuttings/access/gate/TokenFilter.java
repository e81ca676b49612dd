package org.cuttings.access.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.cuttings.access.Accounts;
import org.cuttings.access.Tokens;
import org.cuttings.access.Tokens.Token;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who sends a token as <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a> says,
 * for this one request.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private final Tokens tokens;
    private final Refusals refusals;

    TokenFilter(Tokens tokens, Refusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        String secret = header.substring(SCHEME.length()).strip();
        Optional<Token> token = secret.length() > LONGEST ? Optional.empty() : tokens.check(secret);
        if (token.isEmpty()) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"Cuttings\", error=\"invalid_token\"");
            refusals.refuse(
                    request, response, 401, "There is no such token, or it has been revoked");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(token.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static UsernamePasswordAuthenticationToken authentication(Token token) {
        String role =
                token.scope() == Tokens.Scope.WRITE ? Accounts.EDITOR_ROLE : Accounts.READER_ROLE;
        return UsernamePasswordAuthenticationToken.authenticated(
                token.createdBy() + " (" + token.name() + ")",
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + role));
    }
}
