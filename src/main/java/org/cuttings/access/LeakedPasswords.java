package org.cuttings.access;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Passwords that were stolen somewhere, in a file such as <a
 * href="https://haveibeenpwned.com/Passwords">Pwned Passwords</a> can be downloaded as: a line for
 * each, in the order of its SHA-1 in hexadecimal with which it begins. The file is searched where
 * it is, as it has a thousand million lines; nothing is asked of anybody else.
 */
final class LeakedPasswords {

    private static final int DIGITS = 40;
    private static final int LOOKED_AT = 32;

    private final Path list;

    /**
     * @throws IllegalStateException if the file is not there or is no such list
     */
    LeakedPasswords(Path list) {
        this.list = list;
        try (RandomAccessFile file = new RandomAccessFile(list.toFile(), "r")) {
            check(file);
        } catch (IOException e) {
            throw noList(Files.exists(list) ? "cannot be read" : "does not exist", e);
        }
    }

    /** Looks at some lines, which must be in order. */
    private void check(RandomAccessFile file) throws IOException {
        String before = "";
        for (int i = 0; i < LOOKED_AT; i++) {
            seekLine(file, file.length() / LOOKED_AT * i);
            String line = file.readLine();
            if (i > 0 && (line == null || line.isEmpty())) {
                return;
            }
            String hash = hash(line);
            if (hash == null || hash.compareTo(before) < 0) {
                throw noList(
                        "must have a SHA-1 in hexadecimal at the beginning of each line, and these"
                                + " in order",
                        null);
            }
            before = hash;
        }
    }

    private IllegalStateException noList(String why, @Nullable IOException cause) {
        return new IllegalStateException(
                "cuttings.access.leaked-passwords: " + list + " " + why, cause);
    }

    /** Goes to the first line that begins at or after a place. */
    private static void seekLine(RandomAccessFile file, long place) throws IOException {
        file.seek(Math.max(0, place - 1));
        if (place > 0) {
            file.readLine();
        }
    }

    boolean holds(String password) {
        // as the lists have it; nothing is protected by it
        String wanted = DigestUtils.sha1Hex(password).toUpperCase(Locale.ROOT);
        try (RandomAccessFile file = new RandomAccessFile(list.toFile(), "r")) {
            // The line that is sought begins at or after "from" and before "to".
            long from = 0;
            long to = file.length();
            while (from < to) {
                long middle = (from + to) >>> 1;
                seekLine(file, middle);
                long begin = file.getFilePointer();
                String found = begin < to ? hash(file.readLine()) : null;
                int order = found == null ? 1 : found.compareTo(wanted);
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    from = file.getFilePointer();
                } else {
                    to = middle;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("The list of leaked passwords cannot be read", e);
        }
    }

    private static @Nullable String hash(@Nullable String line) {
        return line != null && line.matches("[0-9A-Fa-f]{" + DIGITS + "}(?![0-9A-Fa-f]).*")
                ? line.substring(0, DIGITS).toUpperCase(Locale.ROOT)
                : null;
    }
}
