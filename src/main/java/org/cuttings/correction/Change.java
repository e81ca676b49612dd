package org.cuttings.correction;

import java.util.List;
import org.cuttings.article.EntityType;
import org.cuttings.article.QuoteKind;
import org.jspecify.annotations.Nullable;

/**
 * What a correction makes of the findings in an article.
 *
 * @param at the places it is about: of a quote, where it stood; of a name, wherever it is meant
 * @param words where a quote stands rightly; null unless it is one
 * @param quoteKind null unless it is a quote
 * @param name who speaks or is named; null for an unknown speaker, or where nobody is named
 * @param entity the entity of that name, null where the name is only words of the text
 */
record Change(
        Correction.Kind kind,
        List<Place> at,
        @Nullable Place words,
        @Nullable QuoteKind quoteKind,
        @Nullable String name,
        @Nullable Entity entity) {

    Change {
        at = List.copyOf(at);
    }

    /**
     * An entity by what the machine finds it under, which people never change.
     *
     * @param name in the form in which the machine finds it, or one that is folded to it
     */
    record Entity(EntityType type, String name) {}
}
