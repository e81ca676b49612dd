package org.cuttings.bench;

import java.time.Duration;
import java.util.stream.Stream;

/** Something that keeps articles in a directory of its own and finds them. */
interface Engine extends AutoCloseable {

    String name();

    /** Opens what is in the directory, if anything. */
    void start() throws Exception;

    /** Takes articles and returns once they can be found after the next start. */
    void load(Stream<Story> stories) throws Exception;

    /** Whether articles can be added to those that were loaded by an earlier run. */
    default boolean grows() {
        return false;
    }

    /**
     * The first 20 articles, best first, as far as the kind of question asks for it; read to their
     * ends.
     *
     * @return how many there are in all
     */
    long find(Question question) throws Exception;

    /** The processor time taken so far, for an engine in this process by the calling thread. */
    Duration processor() throws Exception;

    Size size() throws Exception;

    /** Whether it can answer such questions. */
    default boolean answers(Question.Kind kind) {
        return kind != Question.Kind.HTML;
    }

    @Override
    void close() throws Exception;

    /**
     * What it takes on disk, in bytes.
     *
     * @param index what was made to find articles
     * @param database the articles
     */
    record Size(long index, long database) {}
}
