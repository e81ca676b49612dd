package org.cuttings.api.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.api.ReasonJson;
import org.cuttings.api.Written;
import org.cuttings.ingest.ImportItem;
import org.cuttings.ingest.ImportJob;
import org.cuttings.ingest.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param state running, finished or cancelled
 * @param counts how many files or articles are in each state
 * @param total how many articles have been found so far, and places without one
 * @param progress the part of the files that has been read, 0 to 1
 * @param articlesPerSecond how many have been read a second since the import began
 * @param secondsLeft how long the rest will take at this pace, null where it cannot be told
 */
record ImportJson(
        String id,
        String state,
        String onDuplicate,
        String startedAt,
        @Nullable String finishedAt,
        long total,
        Map<String, Long> counts,
        double progress,
        double articlesPerSecond,
        @Nullable Long secondsLeft,
        String items) {

    /** A page of the files or articles of an import. */
    record ItemsJson(List<ItemJson> items, @Nullable String next) {}

    /**
     * A file of an import, or an article of a file with several.
     *
     * @param file the name the sender gave it
     * @param articleId of the article it became or is a duplicate of
     */
    record ItemJson(
            String id,
            int position,
            String file,
            String state,
            @Nullable String articleId,
            @Nullable String headline,
            @Nullable ReasonJson reason) {

        static ItemJson of(ImportItem item) {
            String code = item.reasonCode();
            String text = item.reason();
            return new ItemJson(
                    item.key(),
                    item.seq(),
                    item.label(),
                    Written.lower(item.state()),
                    item.article(),
                    item.headline(),
                    code == null || text == null ? null : new ReasonJson(code, text));
        }
    }

    static ImportJson of(Progress progress) {
        ImportJob job = progress.job();
        Map<String, Long> named = new LinkedHashMap<>();
        for (ImportItem.State state : ImportItem.State.values()) {
            named.put(Written.lower(state), progress.counts().getOrDefault(state, 0L));
        }
        return new ImportJson(
                job.key(),
                job.cancelled() ? "cancelled" : job.finishedAt() == null ? "running" : "finished",
                Written.lower(job.onDuplicate()),
                Written.time(job.startedAt()),
                job.finishedAt() == null ? null : Written.time(job.finishedAt()),
                progress.total(),
                named,
                rounded(progress.part(), 1_000),
                rounded(progress.perSecond(), 10),
                progress.secondsLeft(),
                ImportApi.PATH + "/" + job.key() + "/items");
    }

    private static double rounded(double number, int steps) {
        return Math.floor(number * steps) / steps;
    }
}
