package org.cuttings.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cuttings.article.EntityType;
import org.cuttings.article.Key;
import org.cuttings.article.QuoteKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody corrected in what was found in an article. It can be taken back at any time.
 *
 * @param article number of the article
 * @param was who spoke or was named before, null where nobody was
 * @param by who corrected it
 * @param undone null while it holds
 */
public record Correction(
        long id,
        long article,
        Change change,
        @Nullable String was,
        @Nullable String by,
        Instant at,
        @Nullable Undone undone) {

    /** What can be corrected. */
    public enum Kind {
        /** These words are a quote of this speaker. */
        QUOTE,
        /** These words are no quote. */
        NO_QUOTE,
        /** These words name this person, organisation or place. */
        NAME,
        /** These words name nobody. */
        NO_NAME
    }

    /** Who took the correction back, and when. */
    public record Undone(@Nullable String by, Instant at) {}

    public String key() {
        return Key.of(id);
    }

    public Kind kind() {
        return change.kind();
    }

    /** The words in question as they rightly are, shortened in the middle where they are many. */
    public String words() {
        Place right = change.words();
        return right != null
                ? right.shown()
                : change.at().isEmpty() ? "" : change.at().get(0).shown();
    }

    /** How many places of the article it is about, 1 or more. */
    public int places() {
        return Math.max(1, change.at().size());
    }

    /** The speaker or the name, null where there is none. */
    public @Nullable String name() {
        return change.name();
    }

    /** What is named, null where the name is only words of the text. */
    public @Nullable EntityType type() {
        Change.Entity entity = change.entity();
        return entity == null ? null : entity.type();
    }

    /** Null unless it is about a quote that is one. */
    public @Nullable QuoteKind quoteKind() {
        return change.quoteKind();
    }

    /** The day it was made, in UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
