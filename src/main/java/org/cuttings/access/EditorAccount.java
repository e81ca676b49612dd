package org.cuttings.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes sure at each start that the editor can sign in. */
@Component
class EditorAccount implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(EditorAccount.class);

    private final Accounts accounts;
    private final SignInAccounts known;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final AccessSettings settings;

    EditorAccount(
            Accounts accounts,
            SignInAccounts known,
            PasswordEncoder encoder,
            PasswordRules rules,
            AccessSettings settings) {
        this.accounts = accounts;
        this.known = known;
        this.encoder = encoder;
        this.rules = rules;
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        String wanted = settings.editorPassword();
        String hash = known.find(Accounts.EDITOR).map(SignedIn::getPassword).orElse(null);
        if (wanted != null && !wanted.isEmpty()) {
            check(wanted);
            if (hash == null || !encoder.matches(wanted, hash)) {
                accounts.keepEditor(wanted);
            }
        } else if (hash == null) {
            String made = Accounts.generated();
            accounts.keepEditor(made);
            LOG.info(
                    "Sign in as \"{}\" with the password {} (shown this once; set"
                            + " CUTTINGS_EDITOR_PASSWORD to choose another)",
                    Accounts.EDITOR,
                    made);
        }
    }

    private void check(String password) {
        String wrong = PasswordRules.lengthOf(password);
        if (wrong != null) {
            throw new IllegalStateException("CUTTINGS_EDITOR_PASSWORD " + wrong);
        }
        // whoever may set it may also decide this
        String guessed = rules.whyGuessed(password, Accounts.EDITOR);
        if (guessed != null) {
            LOG.warn("CUTTINGS_EDITOR_PASSWORD {}", guessed);
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
                Accounts.EDITOR);
    }
}
