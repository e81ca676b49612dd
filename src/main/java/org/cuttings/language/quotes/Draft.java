package org.cuttings.language.quotes;

import org.cuttings.language.names.Roster;
import org.cuttings.language.quotes.attribution.Attribution;
import org.cuttings.language.quotes.attribution.Quoted;
import org.jspecify.annotations.Nullable;

/** A quote as far as it is known. */
final class Draft {

    final Quoted quote;
    final boolean partial;
    Attribution attribution = Attribution.NONE;
    @Nullable Integer group;
    @Nullable String name;
    Roster.@Nullable Bearer bearer;
    double confidence;

    /**
     * @param partial whether it is part of the writer's own sentence
     */
    Draft(Quoted quote, boolean partial) {
        this.quote = quote;
        this.partial = partial;
    }
}
