package org.cuttings.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * An account as it was when somebody signed in. Sessions in the database know it by the name of
 * this class.
 */
public final class SignedIn extends User {

    private static final long serialVersionUID = 1L;

    private final Instant changedAt;

    /** Sessions of earlier releases do not know it. */
    private final @Nullable Instant since = Instant.now();

    SignedIn(String name, String hash, List<String> roles, Instant changedAt) {
        super(
                name,
                hash,
                roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
        this.changedAt = changedAt;
    }

    /** When its password or role had been changed last. */
    public Instant changedAt() {
        return changedAt;
    }

    /** When somebody signed in. */
    public Instant since() {
        return since == null ? Instant.EPOCH : since;
    }

    public boolean isOlderThan(Duration longest) {
        return since().plus(longest).isBefore(Instant.now());
    }

    /** The same account, whatever became of it. */
    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
