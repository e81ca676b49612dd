package org.cuttings.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cuttings.audit.Deeds;
import org.cuttings.audit.Deeds.What;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who can sign in; of their passwords only hashes are kept. */
@Component
public class Accounts implements UserDetailsService, InitializingBean {

    /** The account whose password is a setting; it is always there and may do everything. */
    static final String EDITOR = "editor";

    static final String EDITOR_ROLE = Role.EDITOR.name();

    /** Makes accounts, tokens and backups, and purges; no token has it. */
    static final String ADMIN_ROLE = Role.ADMIN.name();

    /** Reads where reading is closed, and no more. */
    static final String READER_ROLE = Role.READER.name();

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final int SHORTEST_PASSWORD = 8;

    /** What bcrypt takes into account, in bytes. */
    private static final int LONGEST_PASSWORD = 72;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,60}");

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Deeds deeds;
    private final AccessSettings settings;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, Deeds deeds, AccessSettings settings) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.deeds = deeds;
        this.settings = settings;
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
     */
    public record Account(String name, Role role, Instant createdAt, boolean fixed) {}

    /** What was asked of the accounts cannot be done; the message tells why. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return find(name)
                .orElseThrow(() -> new UsernameNotFoundException("No account with this name"));
    }

    private Optional<SignedIn> find(String name) {
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
    boolean isAsItWas(SignedIn account) {
        return find(account.getUsername())
                .filter(now -> now.changedAt().equals(account.changedAt()))
                .isPresent();
    }

    /** All accounts by their names. */
    @Transactional(readOnly = true)
    public List<Account> all() {
        return jdbc.sql("select name, role, created_at from account order by name")
                .query(
                        (rs, row) ->
                                new Account(
                                        rs.getString(1),
                                        Role.valueOf(rs.getString(2)),
                                        rs.getObject(3, OffsetDateTime.class).toInstant(),
                                        rs.getString(1).equals(EDITOR)))
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

    /**
     * Replaces a password by the one that its owner wants; the sessions end.
     *
     * @throws Refused if the present one is wrong, the wanted one is too short or too long, or the
     *     account is fixed
     */
    @Transactional
    public void changePassword(String name, String present, String wanted) {
        String wrong = wrongWith(wanted);
        if (wrong != null) {
            throw new Refused("The new password must have " + wrong);
        }
        if (find(name).filter(one -> encoder.matches(present, one.getPassword())).isEmpty()) {
            throw new Refused("The present password is wrong");
        }
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

    /** Makes sure that the editor can sign in. */
    @Override
    public void afterPropertiesSet() {
        String wanted = settings.editorPassword();
        String hash = find(EDITOR).map(SignedIn::getPassword).orElse(null);
        if (wanted != null && !wanted.isEmpty()) {
            check(wanted);
            if (hash == null || !encoder.matches(wanted, hash)) {
                keep(wanted);
            }
        } else if (hash == null) {
            String made = generated();
            keep(made);
            LOG.info(
                    "Sign in as \"{}\" with the password {} (shown this once; set"
                            + " CUTTINGS_EDITOR_PASSWORD to choose another)",
                    EDITOR,
                    made);
        }
    }

    private static void check(String password) {
        String wrong = wrongWith(password);
        if (wrong != null) {
            throw new IllegalStateException("CUTTINGS_EDITOR_PASSWORD must have " + wrong);
        }
    }

    /** What a password must have and has not; null if nothing. */
    private static @Nullable String wrongWith(String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.length() < SHORTEST_PASSWORD) {
            return "at least " + SHORTEST_PASSWORD + " characters, has " + password.length();
        }
        return bytes > LONGEST_PASSWORD
                ? "at most " + LONGEST_PASSWORD + " bytes in UTF-8, has " + bytes
                : null;
    }

    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    void tellWhoMayWrite() {
        LOG.info(
                "{} may read; the account \"{}\" may import, change and delete",
                settings.reading() == AccessSettings.Reading.OPEN
                        ? "Everybody"
                        : "Who is signed in",
                EDITOR);
    }

    private void keep(String password) {
        int changed =
                jdbc.sql("update account set password_hash = ?, changed_at = ? where name = ?")
                        .params(hashed(password), now(), EDITOR)
                        .update();
        if (changed == 0) {
            insert(EDITOR, password, Role.ADMIN);
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

    private static String generated() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
