package org.cuttings.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The processes that take documents apart. One is kept warm for the next document, since starting
 * it takes about a second; one whose document harmed it is ended, and the next document gets
 * another.
 */
@Component
class Forks implements DisposableBean {

    private static final int PIECE = 1 << 16;

    private final Limits limits;
    private final String main;
    private final Semaphore free;
    private final Deque<Fork> warm = new ArrayDeque<>();
    private final ScheduledThreadPoolExecutor clock;
    private long used = System.nanoTime();

    Forks() {
        this(Limits.USUAL, ForkMain.class.getName());
    }

    /**
     * @param main the class that takes the documents apart
     */
    Forks(Limits limits, String main) {
        this.limits = limits;
        this.main = main;
        this.free = new Semaphore(limits.processes(), true);
        this.clock =
                new ScheduledThreadPoolExecutor(
                        1,
                        run -> {
                            Thread thread = new Thread(run, "document clock");
                            thread.setDaemon(true);
                            return thread;
                        });
        clock.setRemoveOnCancelPolicy(true);
    }

    /**
     * Takes a document apart; waits while as many others are read as may be.
     *
     * @throws UnreadableFile if it is no document, or costs more than it may
     */
    Document parse(Kind kind, Upload upload) throws IOException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped before " + upload.label() + " was read");
        }
        try {
            return parse(kind, upload, fork());
        } finally {
            free.release();
        }
    }

    private Document parse(Kind kind, Upload upload, Fork fork) throws IOException {
        ScheduledFuture<?> alarm = null;
        Path file = fork.directory().resolve("document");
        try {
            copy(upload, file);
            alarm = clock.schedule(fork::giveUp, limits.time().toMillis(), TimeUnit.MILLISECONDS);
            return fork.parse(kind, file);
        } finally {
            if (alarm != null) {
                alarm.cancel(false);
            }
            Files.deleteIfExists(file);
            keep(fork);
        }
    }

    private void copy(Upload upload, Path file) throws IOException {
        try (InputStream in = upload.open();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[PIECE];
            long size = 0;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                size += read;
                if (size > limits.bytes()) {
                    throw new UnreadableFile(
                            Reason.TOO_LARGE,
                            String.format(
                                    Locale.ROOT,
                                    "A document may have %d MB, this has more; send its text"
                                            + " instead",
                                    limits.bytes() >> 20));
                }
                out.write(piece, 0, read);
            }
        }
    }

    private Fork fork() throws IOException {
        for (Fork kept = takeWarm(); kept != null; kept = takeWarm()) {
            if (kept.isGood()) {
                return kept;
            }
            kept.close();
        }
        return new Fork(limits, main);
    }

    private synchronized @Nullable Fork takeWarm() {
        return warm.poll();
    }

    private void keep(Fork fork) {
        if (!fork.isGood() || clock.isShutdown()) {
            fork.close();
            return;
        }
        synchronized (this) {
            warm.push(fork);
            used = System.nanoTime();
        }
        var unused =
                clock.schedule(this::endIdle, limits.idle().toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    private synchronized void endIdle() {
        if (System.nanoTime() - used >= limits.idle().toNanos()) {
            endWarm();
        }
    }

    /** How many processes wait for a document. */
    synchronized int waiting() {
        return warm.size();
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
        endWarm();
    }

    private synchronized void endWarm() {
        warm.forEach(Fork::close);
        warm.clear();
    }
}
