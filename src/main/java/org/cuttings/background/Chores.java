package org.cuttings.background;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Makes the archive's chores, which all give way to the same rush and need the same disk. */
@Component
public class Chores {

    /** So often chores look for what other processes stored or left. */
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Rush rush;
    private final DiskRoom room;

    Chores(Rush rush, DiskRoom room) {
        this.rush = rush;
        this.room = room;
    }

    /**
     * A chore that has not begun yet.
     *
     * @param name what it works on, in one word
     * @param threads how many parts of it may be done at the same time
     */
    public Chore of(String name, int threads, Chore.Part part) {
        return of(name, threads, EVERY, part);
    }

    /**
     * The same that looks more often, or less, for what there is to do.
     *
     * @param every how long it waits where there was nothing and nobody calls it
     */
    public Chore of(String name, int threads, Duration every, Chore.Part part) {
        return new Chore(name, threads, every, part, true, rush, room);
    }

    /**
     * The same that makes what is stored findable: it does not wait for that.
     *
     * @param every how long it waits where there was nothing and nobody calls it
     */
    public Chore ofIndex(String name, Duration every, Chore.Part part) {
        return new Chore(name, 1, every, part, false, rush, room);
    }
}
