package org.cuttings.ingest.recognition;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.cuttings.article.Content;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every file, whatever is in it: each piece is an article that can be stored, or the
 * reason why there is none. The entry for <a
 * href="https://github.com/CodeIntelligenceTesting/jazzer">Jazzer</a>, which makes files up;
 * CONTRIBUTING.md tells how to run it.
 */
public final class RecogniserFuzz {

    private static final List<Format> FORMATS = AllFormats.inOrder();
    private static final Recogniser RECOGNISER = new Recogniser(FORMATS);
    private static final int ENOUGH = 50;

    /** The format whose files alone are looked at, by the name of its class; null for all. */
    private static final @Nullable String ONLY = System.getProperty("cuttings.fuzz.format");

    private RecogniserFuzz() {}

    /** Called by Jazzer once, so that the first file is not charged with the loading of classes. */
    public static void fuzzerInitialize() {
        check(new Upload("made up", null, "Nothing\n\nA line.".getBytes(StandardCharsets.UTF_8)));
    }

    /** Called by Jazzer; any exception is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (ONLY == null || ONLY.equals(format(bytes))) {
            check(new Upload("made up", null, bytes));
        }
    }

    private static String format(byte[] bytes) {
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, Upload.SNIFFED));
        return FORMATS.stream()
                .filter(format -> format.knows(start))
                .map(format -> format.getClass().getSimpleName())
                .findFirst()
                .orElse("");
    }

    /** The number of pieces, after each has been found to be as it should. */
    static int check(Upload upload) {
        int[] pieces = {0};
        RECOGNISER.recognise(
                upload,
                piece -> {
                    check(piece, pieces[0]++);
                    return pieces[0] < ENOUGH;
                });
        hold(pieces[0] > 0, "a file has at least one piece");
        return pieces[0];
    }

    private static void check(Recogniser.Piece piece, int place) {
        hold(piece.no() == place, "pieces are counted from 0");
        Draft draft;
        try {
            draft = piece.draft();
        } catch (UnreadableFile e) {
            hold(e.reason() != UnreadableFile.Reason.INTERNAL, "nothing is unforeseen");
            String why = String.valueOf(e.getMessage());
            hold(!why.isBlank() && why.length() < 2_000, "a reason is told in words: " + why);
            return;
        }
        Content content = draft.content();
        hold(!content.headline().isBlank(), "a headline is not blank");
        hold(content.headline().indexOf('\n') < 0, "a headline is one line");
        hold(!content.body().isBlank(), "a body is not blank");
        hold(Normalizer.isNormalized(content.body(), Normalizer.Form.NFC), "a body is in NFC");
        hold(content.body().indexOf('\r') < 0, "lines end with a line feed");
        hold(content.body().indexOf('\0') < 0, "PostgreSQL takes no NUL");
        hold(content.body().codePoints().noneMatch(RecogniserFuzz::isHalf), "characters are whole");
        hold(content.authors().stream().noneMatch(String::isBlank), "an author has a name");
        hold(
                content.published() == null
                        || Math.abs(content.published().day().getYear()) < 10_000,
                "a year has four digits");
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static void hold(boolean condition, String rule) {
        if (!condition) {
            throw new IllegalStateException("Does not hold: " + rule);
        }
    }
}
