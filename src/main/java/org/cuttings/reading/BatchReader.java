package org.cuttings.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.cuttings.article.Describer;
import org.cuttings.article.Describer.Read;
import org.cuttings.article.Findings;
import org.cuttings.article.Key;
import org.cuttings.correction.Corrector;
import org.cuttings.correction.Corrector.Reread;
import org.cuttings.language.Annotator;
import org.cuttings.reading.ReadingQueue.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the next few articles that are to be read, and stores what it found. */
@Component
class BatchReader {

    private static final Logger LOG = LoggerFactory.getLogger(BatchReader.class);

    private final ReadingQueue queue;
    private final Annotator annotator;
    private final Describer describer;
    private final Corrector corrector;

    BatchReader(ReadingQueue queue, Annotator annotator, Describer describer, Corrector corrector) {
        this.queue = queue;
        this.annotator = annotator;
        this.describer = describer;
        this.corrector = corrector;
    }

    /**
     * Takes some articles and reads them; false if there were none to take.
     *
     * @param goOn asked before each; what is not read is given back
     */
    boolean readSome(BooleanSupplier goOn) {
        String reader = UUID.randomUUID().toString();
        List<Taken> taken = queue.take(reader);
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            if (!goOn.getAsBoolean()) {
                queue.giveBack(taken.subList(i, taken.size()), reader);
                break;
            }
            Taken one = taken.get(i);
            try {
                read.add(new Read(one.article(), read(one)));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                fail(one, reader, e);
            }
        }
        store(read, taken, reader);
        return !taken.isEmpty();
    }

    private Findings read(Taken taken) {
        return annotator.annotate(taken.prose());
    }

    /** All at once, since a transaction costs much; each by itself if that fails. */
    private void store(List<Read> read, List<Taken> taken, String reader) {
        if (read.isEmpty()) {
            return;
        }
        try {
            Reread reread = corrector.corrected(read, bodies(taken));
            describer.describe(
                    reread.corrected(),
                    reader,
                    annotator.version(),
                    article -> corrector.keep(reread, article));
        } catch (RuntimeException e) {
            if (read.size() > 1) {
                read.forEach(one -> store(List.of(one), taken, reader));
            } else {
                taken.stream()
                        .filter(one -> one.article() == read.get(0).article())
                        .forEach(one -> fail(one, reader, e));
            }
        }
    }

    private static Map<Long, String> bodies(List<Taken> taken) {
        return taken.stream().collect(Collectors.toMap(Taken::article, one -> one.prose().body()));
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
