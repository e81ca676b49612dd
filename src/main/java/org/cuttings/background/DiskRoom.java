package org.cuttings.background;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Whether there is room on the disk for more articles. A database that runs into the end of its
 * disk has to be opened anew, so nothing is taken in shortly before; reading goes on, and so does
 * everything once there is room again.
 */
@Component
@EnableConfigurationProperties(StoreSettings.class)
public class DiskRoom {

    private static final Logger LOG = LoggerFactory.getLogger(DiskRoom.class);

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private final LongSupplier free;
    private final long reserve;
    private final long every;
    private long lookedAt;
    private boolean looked;
    private boolean low;

    @Autowired
    DiskRoom(@Value("${cuttings.home:./data}") Path home, StoreSettings settings) {
        this(() -> usable(home.toAbsolutePath()), settings.reserve().toBytes(), LOOKS_EVERY);
    }

    /**
     * @param free how many bytes are free
     * @param reserve how many must be
     * @param every how long an answer holds
     */
    DiskRoom(LongSupplier free, long reserve, Duration every) {
        this.free = free;
        this.reserve = reserve;
        this.every = every.toNanos();
    }

    private static long usable(Path home) {
        @Nullable Path there = home;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there == null ? Long.MAX_VALUE : Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("The disk of " + home + " does not answer", e);
        }
    }

    /** Whether there is too little room to take anything in. */
    public synchronized boolean isLow() {
        long now = System.nanoTime();
        if (!looked || now - lookedAt >= every) {
            looked = true;
            lookedAt = now;
            look(free.getAsLong());
        }
        return low;
    }

    private void look(long bytes) {
        boolean before = low;
        low = bytes < reserve;
        if (low && !before) {
            LOG.warn(
                    "Only {} MB are free on the disk; nothing is taken in until there are {} MB",
                    bytes >> 20,
                    reserve >> 20);
        } else if (before && !low) {
            LOG.info("There is room on the disk again; the archive goes on");
        }
    }

    /**
     * Waits while there is too little room.
     *
     * @param enough whether to stop waiting all the same
     */
    public void await(BooleanSupplier enough) throws InterruptedException {
        while (isLow() && !enough.getAsBoolean()) {
            pause();
        }
    }

    private synchronized void pause() throws InterruptedException {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, every / 4));
    }
}
