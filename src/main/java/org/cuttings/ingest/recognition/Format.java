package org.cuttings.ingest.recognition;

import java.io.IOException;

/**
 * One way in which news is kept in files, such as plain text or web pages.
 *
 * <p>Every format is one component; the {@link Recogniser} asks them in the order of their {@link
 * org.springframework.core.annotation.Order} and the first that knows the bytes reads them.
 */
public interface Format {

    /**
     * Whether the bytes look like this format.
     *
     * @param start the file's first bytes, at most {@link Upload#SNIFFED}
     */
    boolean knows(byte[] start);

    /**
     * Hands over the articles in the file, in its order, one after the other.
     *
     * @throws UnreadableFile if the file cannot be read, or no further
     * @throws IOException if the bytes end or break off in the middle
     */
    void read(Upload upload, Found found) throws IOException;
}
