package org.cuttings.correction;

import org.cuttings.article.EntityType;
import org.cuttings.article.QuoteKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants corrected in an article, told in words that stand in it.
 *
 * @param text the words it is about as they stand in the body; runs of white space count as equal;
 *     empty for all words that stand for {@code of}
 * @param start about where they begin, in code points; null for wherever they stand if they are a
 *     name, and for the only place if they are a quote
 * @param of only where these words stand for this entity, by its key or its name; null for any
 * @param words the right words, where those of the quote or name are too many or too few; null if
 *     they are right
 * @param quoteKind what kind of quote it is, null for what it was
 * @param name who speaks or is named; null or blank for an unknown speaker
 * @param type what is named, null for what it was
 */
public record Wish(
        Correction.Kind kind,
        String text,
        @Nullable Integer start,
        @Nullable String of,
        @Nullable String words,
        @Nullable QuoteKind quoteKind,
        @Nullable String name,
        @Nullable EntityType type) {

    /** These words are a quote, and who speaks is this. */
    public static Wish quote(
            String text,
            @Nullable Integer start,
            @Nullable String words,
            @Nullable QuoteKind kind,
            @Nullable String speaker,
            @Nullable EntityType type) {
        return new Wish(Correction.Kind.QUOTE, text, start, null, words, kind, speaker, type);
    }

    /** These words are no quote. */
    public static Wish noQuote(String text, @Nullable Integer start) {
        return new Wish(Correction.Kind.NO_QUOTE, text, start, null, null, null, null, null);
    }

    /** These words name this person, organisation or place. */
    public static Wish name(
            String text,
            @Nullable Integer start,
            @Nullable String of,
            @Nullable String words,
            String name,
            @Nullable EntityType type) {
        return new Wish(Correction.Kind.NAME, text, start, of, words, null, name, type);
    }

    /** These words name nobody. */
    public static Wish noName(String text, @Nullable Integer start, @Nullable String of) {
        return new Wish(Correction.Kind.NO_NAME, text, start, of, null, null, null, null);
    }
}
