package org.cuttings.access.session;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cuttings.access.SignInAccounts;
import org.cuttings.access.SignedIn;
import org.cuttings.access.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an account is signed in. */
@Component
@NamedInterface("session")
public class Sessions {

    private final SessionRegistry registry;
    private final SignInAccounts accounts;
    private final ObjectProvider<FindByIndexNameSessionRepository<?>> shared;

    Sessions(
            SessionRegistry registry,
            SignInAccounts accounts,
            ObjectProvider<FindByIndexNameSessionRepository<?>> shared) {
        this.registry = registry;
        this.accounts = accounts;
        this.shared = shared;
    }

    /**
     * Somebody is signed in.
     *
     * @param key what it is ended by; nobody can use it to sign in
     * @param since when it began
     * @param lastAsked when it asked for something last
     * @param here whether it is the one that asks
     */
    public record Visit(String key, Instant since, Instant lastAsked, boolean here) {}

    /**
     * The sessions of an account, the one that was used last first.
     *
     * @param here the session that asks; null if it is none
     */
    public List<Visit> of(String account, @Nullable String here) {
        return all(account).stream()
                .map(
                        each ->
                                new Visit(
                                        Tokens.hash(each.getSessionId()),
                                        since(each),
                                        each.getLastRequest().toInstant(),
                                        each.getSessionId().equals(here)))
                .sorted(Comparator.comparing(Visit::lastAsked).reversed())
                .toList();
    }

    private Instant since(SessionInformation session) {
        if (session.getPrincipal() instanceof SignedIn account) {
            return account.since();
        }
        // of sessions in the database the registry knows no more than a name
        return shared.stream()
                .map(sessions -> sessions.findById(session.getSessionId()))
                .filter(Objects::nonNull)
                .map(Session::getCreationTime)
                .findFirst()
                .orElseGet(() -> session.getLastRequest().toInstant());
    }

    /** Somebody has signed in. */
    public void begin(HttpSession session, Authentication who) {
        registry.registerNewSession(session.getId(), Objects.requireNonNull(who.getPrincipal()));
    }

    /** A session asks for something; false if it has been ended. */
    boolean goesOn(HttpSession session) {
        SessionInformation known = registry.getSessionInformation(session.getId());
        registry.refreshLastRequest(session.getId());
        return known == null || !known.isExpired();
    }

    /** Ends sessions of an account, whose password has been told once more. */
    public void end(String account, Set<String> keys) {
        all(account).stream()
                .filter(each -> keys.contains(Tokens.hash(each.getSessionId())))
                .forEach(SessionInformation::expireNow);
    }

    /** Without those that a change of the account has ended, though they have not asked since. */
    private List<SessionInformation> all(String account) {
        return accounts.find(account).stream()
                .flatMap(
                        known ->
                                registry.getAllSessions(known, false).stream()
                                        .filter(
                                                each ->
                                                        !(each.getPrincipal()
                                                                        instanceof SignedIn before)
                                                                || before.changedAt()
                                                                        .equals(known.changedAt())))
                .toList();
    }
}
