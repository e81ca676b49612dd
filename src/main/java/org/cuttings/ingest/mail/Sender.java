package org.cuttings.ingest.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a message.
 *
 * @param name as the sender writes it, null where only the address is told
 * @param domain of the address, null where there is none
 */
record Sender(@Nullable String name, @Nullable String domain) {

    private static final Pattern NAMED =
            Pattern.compile(
                    "^\\s*\"?(?<name>[^<\"]*)\"?\\s*<[^>]*>|^[^<(]*\\((?<comment>[^)]*)\\)");
    private static final Pattern DOMAIN = Pattern.compile("@([\\p{L}\\p{N}.-]+)");

    /** Reads the field "From"; of several senders the first. */
    static Sender of(String from) {
        Matcher domain = DOMAIN.matcher(from);
        return new Sender(name(from), domain.find() ? domain.group(1) : null);
    }

    private static @Nullable String name(String from) {
        Matcher named = NAMED.matcher(from);
        if (!named.find()) {
            return null;
        }
        String name = named.group("name");
        String stated = name == null ? named.group("comment") : name;
        return stated == null || stated.isBlank() || stated.contains("@") ? null : stated.strip();
    }
}
