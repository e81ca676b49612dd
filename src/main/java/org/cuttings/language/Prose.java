package org.cuttings.language;

import org.jspecify.annotations.Nullable;

/**
 * A text to be read, with what is known around it.
 *
 * @param language BCP 47 tag, such as "en"; "und" where unknown
 * @param headline helps to tell who is meant; nothing is reported from it
 * @param standfirst likewise
 * @param body the text in which names and quotes are found
 */
public record Prose(
        String language, @Nullable String headline, @Nullable String standfirst, String body) {

    /** A text of which nothing else is known. */
    public static Prose of(String language, String body) {
        return new Prose(language, null, null, body);
    }
}
