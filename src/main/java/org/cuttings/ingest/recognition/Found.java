package org.cuttings.ingest.recognition;

import java.io.IOException;
import java.io.InputStream;

/** Takes what a {@link Format} finds in a file. */
public interface Found {

    /**
     * An article.
     *
     * @param original the piece of the file that holds it, kept beside the article; the file itself
     *     where that is the article and nothing else
     * @param reading reads the article; asked at once or, if it is not wanted, never
     */
    void article(Upload original, Reading reading);

    /** A file within the file, which is recognised by itself. */
    void file(Upload within);

    /**
     * Counts what comes out of compression, so that a small file cannot become an endless one.
     *
     * @return the same bytes; reading them fails with {@link UnreadableFile} where there are far
     *     more of them than any news has
     */
    InputStream unpacked(InputStream in);

    /** Reads one article. */
    interface Reading {

        /**
         * The article.
         *
         * @throws UnreadableFile if there is none
         * @throws IOException if its bytes end or break off in the middle
         */
        Draft read() throws IOException;
    }
}
