package org.cuttings.language.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Who and what a text names: each bearer of a name once, with all its mentions. */
public final class Roster {

    private final List<Bearer> bearers;
    private final Map<Integer, Bearer> byToken = new HashMap<>();
    private final Map<Integer, Tagged> mentionByToken = new HashMap<>();

    /**
     * One person, organisation or place.
     *
     * @param name its fullest form in the text
     * @param mentions in the order of the text
     */
    public record Bearer(
            org.cuttings.article.EntityType type,
            String name,
            Gender gender,
            List<Tagged> mentions) {
        public Bearer {
            mentions = List.copyOf(mentions);
        }

        public boolean isPerson() {
            return type == org.cuttings.article.EntityType.PERSON;
        }
    }

    Roster(List<Bearer> bearers) {
        this.bearers = List.copyOf(bearers);
        for (Bearer bearer : bearers) {
            for (Tagged mention : bearer.mentions()) {
                for (int i = mention.from(); i < mention.to(); i++) {
                    byToken.put(i, bearer);
                    mentionByToken.put(i, mention);
                }
            }
        }
    }

    /** The names in the text; none where the language is not one whose names can be found. */
    public static Roster of(Text text, List<Tagged> tagged) {
        return new NameMerger(text, tagged).merge();
    }

    public List<Bearer> bearers() {
        return bearers;
    }

    /** Who or what is named by the token, null if it is part of no name. */
    public @Nullable Bearer bearerAt(int token) {
        return byToken.get(token);
    }

    public @Nullable Tagged mentionAt(int token) {
        return mentionByToken.get(token);
    }
}
