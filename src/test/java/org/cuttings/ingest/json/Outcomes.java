package org.cuttings.ingest.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;

/** What the formats of JSON make of a file: its articles and failures, in their order. */
final class Outcomes implements Found {

    private final List<Outcome> outcomes = new ArrayList<>();

    /** An article or why there is none. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Outcome(
            String label,
            byte[] original,
            @Nullable Draft draft,
            @Nullable UnreadableFile failure) {

        @Nullable Reason reason() {
            return failure == null ? null : failure.reason();
        }

        String message() {
            return Objects.requireNonNull(Objects.requireNonNull(failure).getMessage());
        }

        Draft read() {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(draft);
        }
    }

    static List<Outcome> of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Outcome> of(byte[] bytes) {
        Upload upload = new Upload("file", null, () -> new ByteArrayInputStream(bytes));
        Outcomes reading = new Outcomes();
        try {
            for (Format format : List.of(new JsonFeed(), new Json())) {
                if (format.knows(upload.start())) {
                    format.read(upload, reading);
                    return reading.outcomes;
                }
            }
        } catch (UnreadableFile e) {
            reading.outcomes.add(new Outcome("file", bytes, null, e));
        } catch (IOException e) {
            reading.outcomes.add(
                    new Outcome(
                            "file", bytes, null, new UnreadableFile(Reason.BROKEN, "breaks off")));
        }
        return reading.outcomes;
    }

    static byte[] fixture(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/formats/json", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void article(Upload original, Found.Reading reading) {
        @Nullable Draft draft = null;
        @Nullable UnreadableFile failure = null;
        try {
            draft = reading.read();
        } catch (UnreadableFile e) {
            failure = e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        outcomes.add(new Outcome(original.label(), original.bytes(), draft, failure));
    }

    @Override
    public void file(Upload within) {
        throw new AssertionError("JSON holds no files");
    }

    @Override
    public java.io.InputStream unpacked(java.io.InputStream in) {
        return in;
    }
}
