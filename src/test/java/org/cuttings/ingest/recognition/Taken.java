package org.cuttings.ingest.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was taken out of one place in a file, for tests of formats.
 *
 * @param draft null where there is none
 * @param failure null where there is a draft
 */
public record Taken(
        String label, String original, @Nullable Draft draft, @Nullable UnreadableFile failure) {

    /** A file of the tests, named by its path under formats. */
    public static byte[] fixture(String path) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/formats").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is in a file, which must be known to the format. */
    public static List<Taken> from(Format format, byte[] file) {
        assertThat(format.knows(file)).isTrue();
        return from(format, new Upload("file", null, file));
    }

    public static List<Taken> from(Format format, String file) {
        return from(format, file.getBytes(UTF_8));
    }

    public static List<Taken> from(Format format, Upload file) {
        List<Taken> taken = new ArrayList<>();
        new Recogniser(List.of(format)).recognise(file, piece -> taken.add(of(piece)));
        return taken;
    }

    /** The only article in a file. */
    public static Draft only(Format format, byte[] file) {
        List<Taken> taken = from(format, file);
        assertThat(taken).hasSize(1);
        return taken.get(0).article();
    }

    private static Taken of(Recogniser.Piece piece) {
        String label = piece.original().label();
        try (InputStream in = piece.original().open()) {
            String original = new String(in.readNBytes(Upload.SNIFFED), UTF_8);
            try {
                return new Taken(label, original, piece.draft(), null);
            } catch (UnreadableFile e) {
                return new Taken(label, original, null, e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The article; fails where there is none. */
    public Draft article() {
        assertThat(failure).isNull();
        if (draft == null) {
            throw new AssertionError("No article in " + label);
        }
        return draft;
    }

    /** The reason why there is no article, with its message; fails where there is one. */
    public String refusal() {
        if (failure == null) {
            throw new AssertionError("An article in " + label + ": " + draft);
        }
        return failure.reason() + ": " + failure.getMessage();
    }
}
