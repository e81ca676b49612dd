package org.cuttings.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Everybody who can sign in; of their passwords only hashes are kept. */
@Component
class Accounts implements UserDetailsService, InitializingBean {

    static final String EDITOR = "editor";
    static final String EDITOR_ROLE = "EDITOR";

    /** Makes tokens and backups, and purges; only people with a password have it. */
    static final String ADMIN_ROLE = "ADMIN";

    /** Reads where reading is closed, and no more; only tokens have it alone. */
    static final String READER_ROLE = "READER";

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final int SHORTEST_PASSWORD = 8;

    /** What bcrypt takes into account, in bytes. */
    private static final int LONGEST_PASSWORD = 72;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final AccessSettings settings;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, AccessSettings settings) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.settings = settings;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        // PostgreSQL refuses to look for a text with this character.
        String hash = name.indexOf('\0') < 0 ? hash(name) : null;
        if (hash == null) {
            throw new UsernameNotFoundException("No account with this name");
        }
        return User.withUsername(name).password(hash).roles(EDITOR_ROLE, ADMIN_ROLE).build();
    }

    /** Makes sure that the editor can sign in. */
    @Override
    public void afterPropertiesSet() {
        String wanted = settings.editorPassword();
        String hash = hash(EDITOR);
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
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalStateException(
                    "CUTTINGS_EDITOR_PASSWORD must have at least "
                            + SHORTEST_PASSWORD
                            + " characters, has "
                            + password.length());
        }
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_PASSWORD) {
            throw new IllegalStateException(
                    "CUTTINGS_EDITOR_PASSWORD may have at most "
                            + LONGEST_PASSWORD
                            + " bytes in UTF-8, has "
                            + bytes);
        }
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

    private @Nullable String hash(String name) {
        return jdbc.sql("select password_hash from account where name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void keep(String password) {
        String hash = Objects.requireNonNull(encoder.encode(password));
        int changed =
                jdbc.sql("update account set password_hash = ? where name = ?")
                        .params(hash, EDITOR)
                        .update();
        if (changed == 0) {
            jdbc.sql("insert into account (name, password_hash, created_at) values (?, ?, ?)")
                    .params(EDITOR, hash, Instant.now().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static String generated() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
