package org.cuttings.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuttings.access.Accounts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Tells who signs in what their password and rights are. */
@Component
public class SignInAccounts implements UserDetailsService {

    private final JdbcClient jdbc;

    SignInAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return find(name)
                .orElseThrow(() -> new UsernameNotFoundException("No account with this name"));
    }

    public Optional<SignedIn> find(String name) {
        // PostgreSQL refuses to look for a text with this character.
        if (name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql("select password_hash, role, changed_at from account where name = ?")
                .param(name)
                .query(
                        (rs, row) ->
                                new SignedIn(
                                        name,
                                        rs.getString(1),
                                        upTo(Role.valueOf(rs.getString(2))),
                                        rs.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static List<String> upTo(Role role) {
        return Stream.of(Role.values())
                .filter(each -> each.compareTo(role) <= 0)
                .map(Role::name)
                .toList();
    }

    /** Whether nothing about an account has changed since somebody signed in with it. */
    public boolean isAsItWas(SignedIn account) {
        return find(account.getUsername())
                .filter(now -> now.changedAt().equals(account.changedAt()))
                .isPresent();
    }
}
