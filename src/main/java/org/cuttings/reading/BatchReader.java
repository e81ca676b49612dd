package org.cuttings.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.cuttings.article.Key;
import org.cuttings.reading.WorkQueue.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the next few articles that are to be read, and stores what it found.
 *
 * @param <F> what is found in an article
 */
abstract class BatchReader<F> {

    private static final Logger LOG = LoggerFactory.getLogger(BatchReader.class);

    private final WorkQueue queue;

    BatchReader(WorkQueue queue) {
        this.queue = queue;
    }

    /** What was found in one of the articles taken. */
    record Read<F>(Taken taken, F found) {

        long article() {
            return taken.article();
        }
    }

    /** What is in an article. */
    abstract F read(Taken taken);

    /** Stores what was found, all in one transaction, and takes the articles out of the queue. */
    abstract void store(List<Read<F>> read, String reader);

    /**
     * Takes some articles and reads them; false if there were none to take.
     *
     * @param goOn asked before each; what is not read is given back
     */
    boolean readSome(BooleanSupplier goOn) {
        String reader = UUID.randomUUID().toString();
        List<Taken> taken = queue.take(reader);
        List<Read<F>> read = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            if (!goOn.getAsBoolean()) {
                queue.giveBack(taken.subList(i, taken.size()), reader);
                break;
            }
            Taken one = taken.get(i);
            try {
                read.add(new Read<>(one, read(one)));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                fail(one, reader, e);
            }
        }
        storeAll(read, reader);
        return !taken.isEmpty();
    }

    /** All at once, since a transaction costs much; each by itself if that fails. */
    private void storeAll(List<Read<F>> read, String reader) {
        if (read.isEmpty()) {
            return;
        }
        try {
            store(read, reader);
        } catch (RuntimeException e) {
            if (read.size() > 1) {
                read.forEach(one -> storeAll(List.of(one), reader));
            } else {
                fail(read.get(0).taken(), reader, e);
            }
        }
    }

    private void fail(Taken taken, String reader, Throwable why) {
        LOG.warn("Article {} could not be read", Key.of(taken.article()), why);
        boolean tooLarge = why instanceof OutOfMemoryError || why instanceof StackOverflowError;
        queue.fail(
                taken,
                reader,
                tooLarge ? "TOO_LARGE" : "INTERNAL",
                tooLarge
                        ? "There was not enough memory to read this article."
                        : "The archive could not read this article; the log has the reason under "
                                + Key.of(taken.article())
                                + ".");
    }
}
