package org.cuttings.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.cuttings.audit.Deeds;
import org.cuttings.audit.Deeds.What;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What programs sign in with instead of a password. A token is shown once, when it is made; only
 * its SHA-256 is kept, which is enough for 256 random bits.
 */
@Component
public class Tokens {

    /** By this, people and programs that look for lost secrets know one. */
    static final String PREFIX = "cuttings_";

    /** How long the name of a token may be. */
    public static final int LONGEST_NAME = 100;

    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 9;

    /** When a token was used last is written down no more often, as that is a change each time. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final String COLUMNS =
            "id, name, scope, created_by, created_at, last_used_at, revoked_at";

    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    Tokens(JdbcClient jdbc, Deeds deeds) {
        this.jdbc = jdbc;
        this.deeds = deeds;
    }

    /** What a token allows. */
    public enum Scope {
        /** To read, also where reading is closed. */
        READ,
        /** To import, change and delete too, but not to make tokens, backups, or purge. */
        WRITE
    }

    /**
     * A token without its secret.
     *
     * @param lastUsedAt to the minute; null if never
     * @param revokedAt since when it is worth nothing; null while it is
     */
    public record Token(
            String id,
            String name,
            Scope scope,
            String createdBy,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** A new token with what its owner must send, which nobody learns again. */
    public record Made(Token token, String secret) {}

    /**
     * Makes a token.
     *
     * @param name what it is for, 1 to 100 characters
     * @param by who makes it
     */
    @Transactional
    public Made make(String name, Scope scope, String by) {
        String secret = PREFIX + random(SECRET_BYTES);
        Token token = new Token(random(ID_BYTES), name, scope, by, clock.instant(), null, null);
        jdbc.sql(
                        """
                        insert into api_token (id, name, scope, hash, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        token.id(),
                        name,
                        scope.name(),
                        hash(secret),
                        by,
                        token.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        deeds.note(What.TOKEN_MADE, token.id(), name);
        return new Made(token, secret);
    }

    /** All tokens, also those that were revoked, the newest first. */
    @Transactional(readOnly = true)
    public List<Token> all() {
        return jdbc.sql("select " + COLUMNS + " from api_token order by created_at desc, id")
                .query(Tokens::read)
                .list();
    }

    /**
     * Makes a token worthless at once; false if there is none of this id that is worth anything.
     */
    @Transactional
    public boolean revoke(String id) {
        boolean revoked =
                id.indexOf('\0') < 0
                        && jdbc.sql(
                                                """
                                                update api_token set revoked_at = ?
                                                 where id = ? and revoked_at is null
                                                """)
                                        .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                                        .update()
                                == 1;
        if (revoked) {
            deeds.note(What.TOKEN_REVOKED, id, name(id));
        }
        return revoked;
    }

    private String name(String id) {
        return jdbc.sql("select name from api_token where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** The token with this secret, if it is worth anything. */
    @Transactional
    public Optional<Token> check(String secret) {
        Optional<Token> found =
                jdbc.sql(
                                "select "
                                        + COLUMNS
                                        + " from api_token where hash = ? and revoked_at is null")
                        .param(hash(secret))
                        .query(Tokens::read)
                        .optional();
        found.ifPresent(this::used);
        return found;
    }

    private void used(Token token) {
        Instant now = clock.instant();
        Instant last = token.lastUsedAt();
        if (last == null || last.plus(NOTED_EVERY).isBefore(now)) {
            jdbc.sql("update api_token set last_used_at = ? where id = ?")
                    .params(now.atOffset(ZoneOffset.UTC), token.id())
                    .update();
        }
    }

    private static Token read(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject(6, OffsetDateTime.class);
        OffsetDateTime revoked = row.getObject(7, OffsetDateTime.class);
        return new Token(
                row.getString(1),
                row.getString(2),
                Scope.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    private String random(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a secret is told by, but cannot be found out of, if it is random enough. */
    public static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
