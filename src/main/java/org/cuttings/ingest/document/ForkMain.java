package org.cuttings.ingest.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Takes documents apart, one after the other, in a process of its own.
 *
 * <p>Asked on its standard input for a file of a {@link Kind}, it answers on its standard output
 * with a {@link Document} or the reason why there is none. It ends with its input, and after a
 * document that took too long even if nobody is left to end it.
 */
public final class ForkMain {

    static final int READ = 0;
    static final int REFUSED = 1;

    private static final long IDLE = Long.MAX_VALUE;

    private ForkMain() {}

    /** Runs until the input ends; the only argument is the most seconds for one document. */
    public static void main(String[] args) throws IOException {
        // What libraries print must not come between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        AtomicLong started = watched(Duration.ofSeconds(Long.parseLong(args[0])));
        try (DataInputStream asked =
                        new DataInputStream(
                                new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                DataOutputStream answers =
                        new DataOutputStream(
                                new BufferedOutputStream(
                                        new FileOutputStream(FileDescriptor.out)))) {
            while (true) {
                String kind = asked.readUTF();
                String file = asked.readUTF();
                started.set(System.nanoTime());
                byte[] answer = answer(kind, file);
                started.set(IDLE);
                answers.writeInt(answer.length);
                answers.write(answer);
                answers.flush();
            }
        } catch (EOFException e) {
            // nobody asks any more
        }
    }

    private static byte[] answer(String kind, String file) throws IOException {
        try {
            Document read = Kind.valueOf(kind).parse(Path.of(file));
            return answer(READ, null, null, read);
        } catch (UnreadableFile e) {
            return answer(REFUSED, e.reason(), e.getMessage(), null);
        } catch (StackOverflowError e) {
            return answer(
                    REFUSED,
                    Reason.TOO_LARGE,
                    "This document is nested deeper than any that people write",
                    null);
        } catch (IOException | RuntimeException e) {
            return answer(REFUSED, Reason.BROKEN, null, null);
        }
    }

    private static byte[] answer(
            int how, @Nullable Reason reason, @Nullable String message, @Nullable Document read)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(how);
        if (read != null) {
            read.write(out);
        } else {
            Document.writeText(out, reason == null ? null : reason.name());
            Document.writeText(out, message);
        }
        return bytes.toByteArray();
    }

    /** Ends the process when one document takes longer, whatever its parser does. */
    private static AtomicLong watched(Duration most) {
        AtomicLong started = new AtomicLong(IDLE);
        Thread watch =
                new Thread(
                        () -> {
                            while (true) {
                                long since = started.get();
                                if (since != IDLE && System.nanoTime() - since > most.toNanos()) {
                                    Runtime.getRuntime().halt(1);
                                }
                                try {
                                    Thread.sleep(500);
                                } catch (InterruptedException e) {
                                    return;
                                }
                            }
                        },
                        "time limit");
        watch.setDaemon(true);
        watch.start();
        return started;
    }
}
