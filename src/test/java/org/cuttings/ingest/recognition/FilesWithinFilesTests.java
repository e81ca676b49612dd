package org.cuttings.ingest.recognition;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.junit.jupiter.api.Test;

/** How the recogniser goes through files that hold other files. */
class FilesWithinFilesTests {

    @Test
    void anArchiveOfMoreFilesThanAnybodySendsIsRefused() {
        Format archive = new Many("archive", Budget.MOST_FILES + 1);
        List<String> failures = new ArrayList<>();
        int[] taken = {0};

        new Recogniser(List.of(archive, new Many("file", 0)))
                .recognise(
                        new Upload("many.zip", null, "archive".getBytes(US_ASCII)),
                        piece -> {
                            taken[0]++;
                            if (piece.isFailure()) {
                                assertThatThrownBy(piece::draft)
                                        .satisfies(e -> failures.add(e.getMessage()));
                            }
                            return true;
                        });

        assertThat(taken[0]).isEqualTo(Budget.MOST_FILES + 1);
        assertThat(failures)
                .containsExactly(
                        "This archive has more than 1,000,000 files in it; send it in parts");
    }

    /** A format whose files hold the same small file again and again, or an article. */
    private record Many(String start, int times) implements Format {

        @Override
        public boolean knows(byte[] bytes) {
            return new String(bytes, US_ASCII).equals(start);
        }

        @Override
        public void read(Upload upload, Found found) {
            Upload file = upload.within("a", null, "file".getBytes(US_ASCII));
            for (int i = 0; i < times; i++) {
                found.file(file);
            }
            if (times == 0) {
                found.article(
                        upload,
                        () -> {
                            throw new IllegalStateException("Nobody wants to read it");
                        });
            }
        }
    }

    private final Recogniser recogniser =
            new Recogniser(List.of(new Endless(), new Mistaken(), new Box(), new Note()));

    @Test
    void theArticlesOfAllFilesWithinComeInTheirOrder() {
        assertThat(outcomes("box\nnote a\nbox of nothing\nnote b\n"))
                .containsExactly(
                        "0 box › 1: note a", "1 box › 2: " + Reason.NO_TEXT, "2 box › 3: note b");
    }

    @Test
    void aFileWithinThatIsOfNoKnownKindSaysSoInItsPlace() {
        assertThat(outcomes("box\nnote a\n\u0001\u0002\nnote b\n"))
                .containsExactly(
                        "0 box › 1: note a",
                        "1 box › 2: " + Reason.UNKNOWN_FORMAT,
                        "2 box › 3: note b");
    }

    @Test
    void whatCameBeforeABreakIsKept() {
        assertThat(outcomes("box\nnote a\nbreak\nnote b\n"))
                .containsExactly("0 box › 1: note a", "1 box: " + Reason.BROKEN);
    }

    @Test
    void whoHasEnoughIsHandedNoMore() {
        List<Integer> taken = new ArrayList<>();
        recogniser.recognise(
                upload("box\nnote a\nnote b\nnote c\n"),
                piece -> {
                    taken.add(piece.no());
                    return piece.no() < 1;
                });
        assertThat(taken).containsExactly(0, 1);
    }

    @Test
    void boxesInBoxesEndSomewhere() {
        assertThat(outcomes("box\nnest\nnote a\n"))
                .containsExactly(
                        "0 box › 1" + " › deep".repeat(5) + ": " + Reason.TOO_LARGE,
                        "1 box › 2: note a");
    }

    @Test
    void whatUnpacksWithoutEndIsRefusedOnceAndNothingAfterItIsRead() {
        assertThat(outcomes("box\nnote a\nendless\nnote b\n"))
                .containsExactly("0 box › 1: note a", "1 box: " + Reason.TOO_LARGE);
    }

    @Test
    void whatNobodyForesawHarmsNothingElse() {
        assertThat(outcomes("box\nnote a\nmistake\nnote bad\nnote b\n"))
                .containsExactly(
                        "0 box › 1: note a",
                        "1 box › 2: " + Reason.INTERNAL,
                        "2 box › 3: " + Reason.INTERNAL,
                        "3 box › 4: note b");
    }

    @Test
    void whatTheReceiverThrowsComesBackToIt() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(
                        () ->
                                recogniser.recognise(
                                        upload("box\nnote a\nnote bad\n"),
                                        piece -> !piece.draft().body().isEmpty()))
                .withMessageContaining("box › 2");
    }

    private List<String> outcomes(String text) {
        List<String> outcomes = new ArrayList<>();
        recogniser.recognise(
                upload(text),
                piece -> {
                    String place = piece.no() + " " + piece.original().label() + ": ";
                    try {
                        outcomes.add(place + piece.draft().body());
                    } catch (UnreadableFile e) {
                        outcomes.add(place + e.reason());
                    }
                    return true;
                });
        return outcomes;
    }

    private static Upload upload(String text) {
        return new Upload("box", null, text.getBytes(UTF_8));
    }

    private static boolean startsWith(byte[] start, String word) {
        return new String(start, UTF_8).startsWith(word);
    }

    /** A line each is a file within. */
    private static final class Box implements Format {

        @Override
        public boolean knows(byte[] start) {
            return startsWith(start, "box") || startsWith(start, "nest");
        }

        @Override
        public void read(Upload upload, Found found) throws IOException {
            String text = new String(upload.bytes(), UTF_8);
            if (text.startsWith("nest")) {
                found.file(upload.within("deep", null, upload.bytes()));
                return;
            }
            int line = 0;
            for (String within : text.lines().skip(1).toList()) {
                if (within.equals("break")) {
                    throw new EOFException();
                }
                found.file(upload.within(String.valueOf(++line), null, within.getBytes(UTF_8)));
            }
        }
    }

    /** One article. */
    private static final class Note implements Format {

        @Override
        public boolean knows(byte[] start) {
            return startsWith(start, "note");
        }

        @Override
        public void read(Upload upload, Found found) {
            found.article(
                    upload,
                    () -> {
                        String text = new String(upload.bytes(), UTF_8);
                        if (text.equals("note bad")) {
                            throw new ArithmeticException("An article's own mistake");
                        }
                        return new DraftBuilder().body(text).build();
                    });
        }
    }

    /** A format with a mistake in it. */
    private static final class Mistaken implements Format {

        @Override
        public boolean knows(byte[] start) {
            return startsWith(start, "mistake");
        }

        @Override
        public void read(Upload upload, Found found) {
            throw new ArithmeticException("A format's mistake");
        }
    }

    /** What seems small and unpacks to no end. */
    private static final class Endless implements Format {

        @Override
        public boolean knows(byte[] start) {
            return startsWith(start, "endless");
        }

        @Override
        public void read(Upload upload, Found found) throws IOException {
            InputStream zeros =
                    new InputStream() {
                        @Override
                        public int read() {
                            return 0;
                        }

                        @Override
                        public int read(byte[] bytes, int from, int length) {
                            return length;
                        }
                    };
            try (InputStream in = found.unpacked(zeros)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            found.file(upload.within("never", null, () -> new ByteArrayInputStream(new byte[1])));
        }
    }
}
