package org.cuttings.ingest;

import java.util.List;

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
     * @param start the file's first bytes, at most {@link Recogniser#SNIFFED}
     */
    boolean knows(byte[] start);

    /**
     * The articles in the file, in its order; at least one.
     *
     * @throws UnreadableFile if there is none
     */
    List<Draft> read(Upload upload);
}
