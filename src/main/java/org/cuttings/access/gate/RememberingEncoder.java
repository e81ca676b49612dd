package org.cuttings.access.gate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a few minutes which passwords were right, since a slow hash on each of thousands of
 * API requests would cost more than the requests. What it remembers is keyed with a secret of this
 * process and is of no use outside it.
 */
final class RememberingEncoder implements PasswordEncoder {

    private static final int MOST = 100;
    private static final long NANOS = Duration.ofMinutes(5).toNanos();

    private final PasswordEncoder encoder;
    private final SecretKeySpec secret;
    private final Map<String, Long> right =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > MOST;
                }
            };

    RememberingEncoder(PasswordEncoder encoder) {
        this.encoder = encoder;
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.secret = new SecretKeySpec(key, "HmacSHA256");
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        String key = key(password + "\0" + hash);
        synchronized (right) {
            Long until = right.get(key);
            if (until != null && System.nanoTime() - until < 0) {
                return true;
            }
        }
        boolean matches = encoder.matches(password, hash);
        if (matches) {
            synchronized (right) {
                right.put(key, System.nanoTime() + NANOS);
            }
        }
        return matches;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private String key(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
