package org.cuttings.api.name;

import java.util.List;
import java.util.Locale;
import org.cuttings.api.Written;
import org.cuttings.names.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a name.
 *
 * @param kind merge, split, apart, rename, retype, note or hide
 * @param subject whom it is about
 * @param object the other one: who stands for both, who was split off, or who is different
 * @param was what a rename, retype, note or hide changed
 * @param becomes what it changed that to
 * @param undoneAt null while it holds
 */
record DecisionJson(
        String id,
        String kind,
        PartyJson subject,
        @Nullable PartyJson object,
        @Nullable String was,
        @Nullable String becomes,
        @Nullable String decidedBy,
        String decidedAt,
        @Nullable String undoneBy,
        @Nullable String undoneAt) {

    /** A name with the key of its entity. */
    record PartyJson(String entityId, String name) {

        static PartyJson of(Decision.Party party) {
            return new PartyJson(party.key(), party.name());
        }
    }

    /** Some decisions, the newest first. */
    record DecisionsJson(List<DecisionJson> items, @Nullable String next) {}

    static DecisionJson of(Decision decision) {
        Decision.Party object = decision.object();
        Decision.Undone undone = decision.undone();
        return new DecisionJson(
                decision.key(),
                decision.kind().name().toLowerCase(Locale.ROOT),
                PartyJson.of(decision.subject()),
                object == null ? null : PartyJson.of(object),
                decision.was(),
                decision.becomes(),
                decision.by(),
                Written.time(decision.at()),
                undone == null ? null : undone.by(),
                undone == null ? null : Written.time(undone.at()));
    }
}
