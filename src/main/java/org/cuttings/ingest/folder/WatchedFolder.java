package org.cuttings.ingest.folder;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.cuttings.article.OnDuplicate;
import org.cuttings.ingest.ImportWorker;
import org.cuttings.ingest.Imports;
import org.cuttings.ingest.IngestSettings;
import org.cuttings.ingest.folder.FileTree.Leaf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports the files of a folder as they appear there. They stay where they are; which ones were
 * taken stands in the database, so that each is imported once, and again when it has changed.
 */
@Component
@EnableConfigurationProperties(IngestSettings.class)
class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    private static final int AT_ONCE = 200;
    private static final int LABEL_MAX = 1_000;
    private static final int STOPS_WITHIN_SECONDS = 10;

    private final @Nullable Path folder;
    private final long pause;
    private final Imports imports;
    private final ImportWorker worker;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "folder");

    /** What stood there when it was last looked through. */
    private Map<String, String> seen = new HashMap<>();

    /** How files stood there when they were taken, as far as it was asked. */
    private final Map<String, String> done = new HashMap<>();

    private final Set<Path> unreadable = new HashSet<>();

    private boolean missing;

    WatchedFolder(
            IngestSettings settings,
            Imports imports,
            ImportWorker worker,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.folder = settings.folder();
        this.pause = settings.every().toMillis();
        this.imports = imports;
        this.worker = worker;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        thread.setDaemon(true);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (folder != null) {
            LOG.info("Files that appear in {} are imported", folder.toAbsolutePath().normalize());
            thread.start();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stop.countDown();
        // Not interrupted: that would close the files of the built-in database.
        thread.join(TimeUnit.SECONDS.toMillis(STOPS_WITHIN_SECONDS));
    }

    private void watch() {
        try {
            do {
                look();
            } while (!stop.await(pause, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void look() {
        if (folder == null) {
            return;
        }
        try {
            take(FileTree.of(folder, this::tellOnce));
            missing = false;
        } catch (IOException e) {
            if (!missing) {
                LOG.warn("The folder {} cannot be read; it is looked for again", folder);
                missing = true;
            }
        } catch (RuntimeException e) {
            // The database may be away for a while; what was not taken is found there again.
            LOG.error("The files in {} could not be imported", folder, e);
        }
    }

    private void tellOnce(Path file) {
        if (unreadable.add(file)) {
            LOG.warn("{} cannot be read", file);
        }
    }

    /** Takes what has not changed since the last look, as others may still be writing the rest. */
    private void take(List<Leaf> found) {
        Map<String, String> now = new HashMap<>();
        List<Leaf> whole = new ArrayList<>();
        for (Leaf leaf : found) {
            String label = label(leaf);
            now.put(label, leaf.stamp());
            if (leaf.stamp().equals(seen.get(label))
                    && !leaf.stamp().equals(done.computeIfAbsent(label, this::taken))) {
                whole.add(leaf);
            }
        }
        seen = now;
        for (int from = 0; from < whole.size(); from += AT_ONCE) {
            List<Leaf> some = whole.subList(from, Math.min(whole.size(), from + AT_ONCE));
            transaction.executeWithoutResult(status -> begin(some));
            some.forEach(leaf -> done.put(label(leaf), leaf.stamp()));
            worker.wake();
        }
    }

    private void begin(List<Leaf> files) {
        imports.begin(files.stream().map(Leaf::upload).toList(), true, OnDuplicate.SKIP, null);
        for (Leaf file : files) {
            jdbc.sql("delete from watched_file where label = ?").param(label(file)).update();
            jdbc.sql("insert into watched_file (label, stamp, taken_at) values (?, ?, ?)")
                    .params(label(file), file.stamp(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private String taken(String label) {
        return jdbc.sql("select stamp from watched_file where label = ?")
                .param(label)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The end of a long path, which tells more than its beginning. */
    private static String label(Leaf leaf) {
        String label = leaf.label().replace('\0', '_');
        return label.length() <= LABEL_MAX ? label : label.substring(label.length() - LABEL_MAX);
    }
}
