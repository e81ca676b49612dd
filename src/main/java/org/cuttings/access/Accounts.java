package org.cuttings.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cuttings.audit.Deeds;
import org.cuttings.audit.Deeds.What;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets everybody who can sign in be managed; of their passwords only hashes are kept. */
@Component
public class Accounts {

    /** The account whose password is a setting; it is always there and may do everything. */
    static final String EDITOR = "editor";

    public static final String EDITOR_ROLE = Role.EDITOR.name();

    /** Makes accounts, tokens and backups, and purges; no token has it. */
    public static final String ADMIN_ROLE = Role.ADMIN.name();

    /** Reads where reading is closed, and no more. */
    public static final String READER_ROLE = Role.READER.name();

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,60}");

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Deeds deeds;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, Deeds deeds) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.deeds = deeds;
    }

    /** What somebody may do; each may do what those before it may. */
    public enum Role {
        /** To read, also where reading is closed. */
        READER,
        /** To import, change and delete. */
        EDITOR,
        /** To make accounts, tokens and backups, and to delete for good. */
        ADMIN
    }

    /**
     * Somebody who can sign in.
     *
     * @param fixed whether it can be neither removed nor given another role or password here
     * @param code whether it signs in with a code beside its password
     */
    public record Account(String name, Role role, Instant createdAt, boolean fixed, boolean code) {}

    /** What was asked of the accounts cannot be done; the message tells why. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Refused(String message) {
            super(message);
        }
    }

    /** All accounts by their names. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        return jdbc.sql(
                        """
                        select name, role, created_at, since
                          from account left join sign_in_code on account = name
                         order by name
                        """)
                .query(
                        (rs, row) ->
                                new Account(
                                        rs.getString(1),
                                        Role.valueOf(rs.getString(2)),
                                        rs.getObject(3, OffsetDateTime.class).toInstant(),
                                        rs.getString(1).equals(EDITOR),
                                        rs.getObject(4) != null))
                .list();
    }

    /**
     * Makes an account.
     *
     * @return its password, which nobody learns again
     * @throws Refused if the name is taken or cannot be one
     */
    @Transactional
    public String add(String name, Role role) {
        if (!NAME.matcher(name).matches()) {
            throw new Refused(
                    "A name has 1 to 60 letters, digits, dots, dashes, underscores or @, no other"
                            + " characters");
        }
        String password = generated();
        try {
            insert(name, password, role);
        } catch (DuplicateKeyException e) {
            throw new Refused("There is an account " + name + " already");
        }
        deeds.note(What.ACCOUNT_ADDED, name, name + ", " + role.name().toLowerCase(Locale.ROOT));
        return password;
    }

    /**
     * Gives an account another role; its sessions end, and its tokens unless it is an admin.
     *
     * @throws Refused if there is no such account, or it is fixed
     */
    @Transactional
    public void give(String name, Role role) {
        change(name, "role", role.name());
        if (role != Role.ADMIN) {
            revokeTokens(name);
        }
        deeds.note(What.ACCOUNT_CHANGED, name, name + ", " + role.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Gives an account a new password; its sessions end.
     *
     * @return the password, which nobody learns again
     * @throws Refused if there is no such account, or it is fixed
     */
    @Transactional
    public String renewPassword(String name) {
        String password = generated();
        change(name, "password_hash", hashed(password));
        deeds.note(What.ACCOUNT_CHANGED, name, name + ", password");
        return password;
    }

    /** Replaces a password by one that its owner chose; the sessions end. */
    @Transactional
    public void replacePassword(String name, String wanted) {
        change(name, "password_hash", hashed(wanted));
        deeds.note(What.ACCOUNT_CHANGED, name, name + ", password");
    }

    /**
     * Removes an account; its sessions and tokens end.
     *
     * @throws Refused if there is no such account, or it is fixed
     */
    @Transactional
    public void remove(String name) {
        check(name, jdbc.sql("delete from account where name = ?").param(free(name)).update());
        revokeTokens(name);
        deeds.note(What.ACCOUNT_REMOVED, name, name);
    }

    /** Whoever may make no tokens any more has none that go on. */
    private void revokeTokens(String name) {
        jdbc.sql(
                        """
                        update api_token set revoked_at = ?
                         where created_by = ? and revoked_at is null
                        """)
                .params(now(), name)
                .update();
    }

    private void change(String name, String column, String value) {
        check(
                name,
                jdbc.sql("update account set " + column + " = ?, changed_at = ? where name = ?")
                        .params(value, now(), free(name))
                        .update());
    }

    private static String free(String name) {
        if (name.equals(EDITOR)) {
            throw new Refused(
                    "The account "
                            + EDITOR
                            + " is always an admin; its password is CUTTINGS_EDITOR_PASSWORD");
        }
        return name.replace('\0', ' ');
    }

    private static void check(String name, int changed) {
        if (changed == 0) {
            throw new Refused("There is no account " + name);
        }
    }

    /**
     * Gives the editor this password, and an account where there is none yet. Whoever may set it
     * may also sign in without a code from then on.
     */
    @Transactional
    void keepEditor(String password) {
        int changed =
                jdbc.sql("update account set password_hash = ?, changed_at = ? where name = ?")
                        .params(hashed(password), now(), EDITOR)
                        .update();
        if (changed == 0) {
            insert(EDITOR, password, Role.ADMIN);
        }
        if (jdbc.sql("delete from sign_in_code where account = ?").param(EDITOR).update() > 0) {
            deeds.note(What.ACCOUNT_CHANGED, EDITOR, EDITOR + ", signs in without a code");
        }
    }

    private void insert(String name, String password, Role role) {
        OffsetDateTime now = now();
        jdbc.sql(
                        """
                        insert into account (name, password_hash, role, created_at, changed_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(name, hashed(password), role.name(), now, now)
                .update();
    }

    private String hashed(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    /** A password of 144 random bits. */
    static String generated() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
