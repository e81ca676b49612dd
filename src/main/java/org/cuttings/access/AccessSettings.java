package org.cuttings.access;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read and write.
 *
 * @param reading whether reading is open to all or needs the editor's sign-in
 * @param editorPassword the password of the account "editor", at least 8 characters and at most 72
 *     bytes in UTF-8; where there is none, one is made at the first start and printed once in the
 *     log
 * @param leakedPasswords a file with the SHA-1 of passwords that nobody may choose, sorted; null
 *     for none
 * @param codes whether everybody signs in with a code beside the password
 * @param address where the archive is found from outside, such as https://cuttings.example.org;
 *     where there is none, links in feeds and the like lead to the host they were asked from
 * @param failuresPerMinute wrong passwords for one account from one address within a minute after
 *     which further attempts are refused
 * @param longestSession after which one has to sign in again, however busy one was
 * @param requestsPerMinute of one address, not counting the machine itself; 0 for no limit
 */
@ConfigurationProperties("cuttings.access")
public record AccessSettings(
        @DefaultValue("OPEN") Reading reading,
        @Nullable String editorPassword,
        @Nullable Path leakedPasswords,
        @DefaultValue("OFFERED") Codes codes,
        @Nullable String address,
        @DefaultValue("10") int failuresPerMinute,
        @DefaultValue("1d") Duration longestSession,
        @DefaultValue("1200") int requestsPerMinute) {

    /** Who signs in with a code beside the password. */
    public enum Codes {
        /** Whoever wants to. */
        OFFERED,
        /** Everybody; programs have tokens. */
        REQUIRED
    }

    /** Who may read. */
    public enum Reading {
        OPEN,
        CLOSED
    }
}
