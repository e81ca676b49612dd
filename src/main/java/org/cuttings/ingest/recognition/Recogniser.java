package org.cuttings.ingest.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.cuttings.article.Content;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Recognises the articles in a file: what is headline, standfirst, byline, date and body. A file
 * may hold thousands; they come one after the other, and one that cannot be read does not harm the
 * rest.
 */
@Component
public class Recogniser {

    private static final Logger LOG = LoggerFactory.getLogger(Recogniser.class);

    /** A page in a WARC that is compressed, in a WACZ, in a zip: five files within each other. */
    private static final int DEEPEST = 6;

    private final List<Format> formats;

    /**
     * @param formats in the order in which they are asked whether they know a file
     */
    public Recogniser(List<Format> formats) {
        this.formats = formats;
    }

    /**
     * One article of a file, or the reason why there is none in this place.
     *
     * @param no its place in the file, from 0; the same each time the file is read
     * @param original the piece of the file that holds it
     */
    public record Piece(int no, Upload original, Found.Reading reading) {

        /** Whether there is no article, which is known without reading any further. */
        public boolean isFailure() {
            return reading instanceof Failure;
        }

        /**
         * The article.
         *
         * @throws UnreadableFile if it cannot be read; the message says why
         */
        public Draft draft() {
            try {
                return ofBearableLength(reading.read());
            } catch (IOException | UncheckedIOException e) {
                LOG.debug("{} breaks off", original.label(), e);
                throw broken();
            } catch (UnreadableFile e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                throw unforeseen(original, e);
            }
        }
    }

    /** Why there is no article in a place. */
    private record Failure(UnreadableFile why) implements Found.Reading {

        @Override
        public Draft read() {
            throw why;
        }
    }

    /** Is handed one article after the other. */
    public interface Receiver {

        /** Takes an article; false if no more are wanted. */
        boolean take(Piece piece);
    }

    /** Hands over the articles in the file, in its order; at least one piece comes. */
    public void recognise(Upload upload, Receiver receiver) {
        Reader reader = new Reader(upload, receiver);
        try {
            reader.file(upload);
        } catch (Enough e) {
            // as the receiver wished
        } catch (Thrown e) {
            throw e.byReceiver;
        }
    }

    private static Draft ofBearableLength(Draft draft) {
        int length = draft.body().codePointCount(0, draft.body().length());
        if (length > Content.BODY_MAX) {
            throw new UnreadableFile(
                    Reason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "An article may have %,d characters, this one has %,d",
                            Content.BODY_MAX,
                            length));
        }
        return draft;
    }

    private static UnreadableFile broken() {
        return new UnreadableFile(
                Reason.BROKEN, "The file ends or breaks off in the middle; send it whole");
    }

    private static UnreadableFile unforeseen(Upload file, Throwable why) {
        LOG.error("{} could not be read", file.label(), why);
        return new UnreadableFile(
                Reason.INTERNAL,
                "The archive could not read this. The file is kept; the log has the reason under \""
                        + file.label()
                        + "\"");
    }

    /** Reads one file with all files in it. */
    private final class Reader implements Found {

        private final Receiver receiver;
        private final Budget budget;
        private int pieces;
        private int depth;

        Reader(Upload whole, Receiver receiver) {
            this.receiver = receiver;
            this.budget = new Budget(whole);
        }

        @Override
        public void article(Upload original, Reading reading) {
            boolean goesOn;
            try {
                goesOn = receiver.take(new Piece(pieces++, original, reading));
            } catch (RuntimeException e) {
                throw new Thrown(e);
            }
            if (!goesOn) {
                throw new Enough();
            }
        }

        @Override
        public void file(Upload within) {
            int before = pieces;
            depth++;
            try {
                if (depth > 1) {
                    budget.countFile();
                }
                read(within);
                if (pieces == before) {
                    throw new UnreadableFile(
                            Reason.NO_TEXT, "There is no article in this file, though it is whole");
                }
            } catch (UnreadableFile e) {
                if (budget.isSpent() && depth > 1) {
                    throw e;
                }
                failed(within, e);
            } catch (IOException | UncheckedIOException e) {
                LOG.debug("{} breaks off", within.label(), e);
                failed(within, broken());
            } catch (Enough | Thrown e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                failed(within, unforeseen(within, e));
            } finally {
                depth--;
            }
        }

        private void failed(Upload within, UnreadableFile why) {
            article(within, new Failure(why));
        }

        private void read(Upload file) throws IOException {
            byte[] start = file.start();
            if (start.length == 0) {
                throw new UnreadableFile(Reason.EMPTY, "The file is empty");
            }
            if (depth > DEEPEST) {
                throw new UnreadableFile(
                        Reason.TOO_LARGE,
                        "This is an archive within archives, deeper than "
                                + DEEPEST
                                + "; unpack it");
            }
            for (Format format : formats) {
                if (format.knows(start)) {
                    format.read(file, this);
                    return;
                }
            }
            throw new UnreadableFile(
                    Reason.UNKNOWN_FORMAT,
                    "This is "
                            + BinaryKind.of(start)
                            + ", in which no article can be found; send text, a web page or any"
                            + " other format of news");
        }

        @Override
        public InputStream unpacked(InputStream in) {
            return budget.counting(in);
        }
    }

    /** Ends the reading of a file once the receiver has enough. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super("Enough", null, false, false);
        }
    }

    /** Carries what the receiver threw past the formats, which have nothing to do with it. */
    private static final class Thrown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient RuntimeException byReceiver;

        Thrown(RuntimeException byReceiver) {
            super(byReceiver);
            this.byReceiver = byReceiver;
        }
    }
}
