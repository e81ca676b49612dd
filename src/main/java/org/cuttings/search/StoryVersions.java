package org.cuttings.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.article.Article;
import org.cuttings.article.Published;
import org.cuttings.search.ArticleSearch.Hit;
import org.cuttings.search.document.Card;
import org.cuttings.search.document.Field;
import org.cuttings.search.outage.Outage;
import org.cuttings.search.query.Query;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tells which articles are versions of one story. What it returns comes from the index. */
@Component
public class StoryVersions {

    /** Versions that are told of all stories together; of more, only how many there are. */
    private static final int MOST = 200;

    private static final AggregationKey<Map<String, Long>> COUNTS = AggregationKey.of("counts");

    private final EntityManager entities;
    private final JsonMapper json;
    private final Outage outage;

    StoryVersions(EntityManager entities, JsonMapper json, Outage outage) {
        this.outage = outage;
        this.entities = entities;
        this.json = json;
    }

    /**
     * A story of which the archive has several versions.
     *
     * @param versions how many
     * @param items the versions, the newest first; fewer where there are very many
     */
    public record Story(String id, long versions, List<Version> items) {

        /** The versions without this one. */
        public List<Version> without(String articleId) {
            return items.stream().filter(item -> !item.id().equals(articleId)).toList();
        }
    }

    /** One version of a story. */
    public record Version(
            String id,
            String headline,
            @Nullable String source,
            String language,
            @Nullable Published published) {}

    /** The stories of these articles by their keys, all found at once. */
    @Transactional(readOnly = true)
    public Map<String, Story> of(Collection<Hit> hits) {
        return stories(
                hits.stream().map(Hit::story).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** One story; null where the archive does not have several versions of it. */
    @Transactional(readOnly = true)
    public @Nullable Story of(String story) {
        return stories(Set.of(story)).get(story);
    }

    private Map<String, Story> stories(Set<String> keys) {
        return keys.isEmpty() ? Map.of() : outage.ask(() -> found(keys));
    }

    private Map<String, Story> found(Set<String> keys) {
        var found =
                Search.session(entities)
                        .search(Article.class)
                        .select(f -> f.field(Field.CARD, String.class))
                        .where(f -> f.terms().field(Field.STORY).matchingAny(keys))
                        .aggregation(
                                COUNTS,
                                f ->
                                        f.terms()
                                                .field(Field.STORY, String.class)
                                                .maxTermCount(keys.size()))
                        .sort(f -> ResultPages.order(f, Query.Sort.NEWEST))
                        .fetch(MOST);
        Map<String, List<Version>> items = new LinkedHashMap<>();
        for (String text : found.hits()) {
            Card card = json.readValue(text, Card.class);
            if (card.story() != null) {
                items.computeIfAbsent(card.story(), key -> new ArrayList<>()).add(version(card));
            }
        }
        Map<String, Story> stories = new LinkedHashMap<>();
        found.aggregation(COUNTS).entrySet().stream()
                .filter(counted -> counted.getValue() > 1)
                .forEach(
                        counted ->
                                stories.put(
                                        counted.getKey(),
                                        new Story(
                                                counted.getKey(),
                                                counted.getValue(),
                                                items.getOrDefault(counted.getKey(), List.of()))));
        return stories;
    }

    private static Version version(Card card) {
        return new Version(
                card.id(), card.headline(), card.source(), card.language(), Hits.published(card));
    }
}
