package org.cuttings.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cuttings.article.OnDuplicate;
import org.cuttings.ingest.ImportItem;
import org.cuttings.ingest.ImportItem.State;
import org.cuttings.ingest.ImportJob;
import org.cuttings.ingest.Importer;
import org.cuttings.ingest.Imports;
import org.cuttings.ingest.folder.FileTree.Leaf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Imports all files of a folder, and tells how it gets on. */
@Component
@NamedInterface("folder")
public class BulkLoad {

    private static final Logger LOG = LoggerFactory.getLogger(BulkLoad.class);

    /** Files that are handed in together. */
    private static final int AT_ONCE = 500;

    private static final Duration TELL_EVERY = Duration.ofSeconds(10);
    private static final int FAILURES_TOLD = 20;

    private final Importer importer;
    private final Imports imports;

    BulkLoad(Importer importer, Imports imports) {
        this.importer = importer;
        this.imports = imports;
    }

    /**
     * Imports a file, or all files of a folder and of those in it. What the archive has already is
     * left as it is, so that it can be done again after it was interrupted.
     *
     * @return whether nothing failed
     * @throws IOException if there is no such file or folder
     */
    public boolean load(Path path) throws IOException {
        AtomicInteger unreadable = new AtomicInteger();
        List<Leaf> files =
                FileTree.of(
                        path,
                        file -> {
                            unreadable.incrementAndGet();
                            LOG.warn("{} cannot be read", file);
                        });
        LOG.info("{} files are to be imported from {}", files.size(), path);
        boolean whole = unreadable.get() == 0;
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            List<Leaf> some = files.subList(from, Math.min(files.size(), from + AT_ONCE));
            ImportJob job =
                    importer.receive(
                            some.stream().map(Leaf::upload).toList(), true, OnDuplicate.SKIP, null);
            whole &= finish(job, from + some.size(), files.size());
        }
        return whole;
    }

    private boolean finish(ImportJob started, int files, int all) {
        ImportJob job = started;
        while (job.finishedAt() == null) {
            job = importer.await(job, TELL_EVERY);
            LOG.info("{} of {} files handed in; {}", files, all, counts(imports.counts(job)));
        }
        List<ImportItem> failed = imports.items(job, State.FAILED, -1, FAILURES_TOLD);
        failed.forEach(item -> LOG.warn("{}: {}", item.label(), item.reason()));
        return failed.isEmpty();
    }

    private static String counts(Map<State, Long> counts) {
        return counts.getOrDefault(State.IMPORTED, 0L)
                + " articles imported, "
                + counts.getOrDefault(State.DUPLICATE, 0L)
                + " there already, "
                + counts.getOrDefault(State.FAILED, 0L)
                + " failed";
    }
}
