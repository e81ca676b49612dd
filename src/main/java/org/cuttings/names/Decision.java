package org.cuttings.names;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cuttings.article.Key;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a name, which can be taken back at any time.
 *
 * @param subject the entity that was decided about
 * @param object the other one, null where there is none
 * @param was what the decision changed, null where that has no value
 * @param becomes what it changed that to
 * @param undone null while it holds
 */
public record Decision(
        long id,
        Kind kind,
        Party subject,
        @Nullable Party object,
        @Nullable String was,
        @Nullable String becomes,
        @Nullable String by,
        Instant at,
        @Nullable Undone undone) {

    /** What can be decided. */
    public enum Kind {
        /** The subject is the same as the object, which stands for both. */
        MERGE,
        /** In some articles the subject is somebody else, the object. */
        SPLIT,
        /** The subject and the object are different, however alike. */
        APART,
        /** The subject has another name. */
        RENAME,
        /** The subject is of another kind. */
        RETYPE,
        /** The subject is told from others of its name by a note. */
        NOTE,
        /** The subject is no name to be listed, or is one after all. */
        HIDE
    }

    /** An entity with the name it has now. */
    public record Party(long id, String name) {
        public String key() {
            return Key.of(id);
        }
    }

    /** Who took the decision back, and when. */
    public record Undone(@Nullable String by, Instant at) {}

    public String key() {
        return Key.of(id);
    }

    /** The day it was made, in UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
