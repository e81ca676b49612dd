package org.cuttings.api.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.article.CodePoints;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.Mention;
import org.cuttings.article.NamedEntity;
import org.jspecify.annotations.Nullable;

/** A person, organisation or place with every place where the body names it. */
public record EntityJson(
        @Nullable String entityId, EntityType type, String name, List<MentionJson> mentions) {

    /** All that are named in an article, in the order in which they are first. */
    public static List<EntityJson> all(List<Mention> mentions) {
        Map<String, List<MentionJson>> places = new LinkedHashMap<>();
        Map<String, NamedEntity> byKey = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            NamedEntity entity = mention.entity();
            byKey.put(entity.key(), entity);
            places.computeIfAbsent(entity.key(), key -> new ArrayList<>())
                    .add(
                            new MentionJson(
                                    mention.span().start(), mention.span().end(), mention.text()));
        }
        return byKey.values().stream()
                .map(
                        entity ->
                                new EntityJson(
                                        entity.key(),
                                        entity.type(),
                                        entity.name(),
                                        places.getOrDefault(entity.key(), List.of())))
                .toList();
    }

    /** One that was recognised in this body, which is no article yet. */
    public static EntityJson of(Findings.Name name, CodePoints body) {
        return new EntityJson(
                null,
                name.type(),
                name.name(),
                name.mentions().stream().map(span -> MentionJson.of(span, body)).toList());
    }
}
