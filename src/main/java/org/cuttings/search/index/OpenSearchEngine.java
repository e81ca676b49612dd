package org.cuttings.search.index;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cuttings.article.Article;
import org.cuttings.article.Key;
import org.cuttings.article.Quote;
import org.cuttings.search.document.Field;
import org.cuttings.search.document.NameTerms;
import org.cuttings.search.outage.Outage;
import org.cuttings.search.tally.QueryTally;
import org.cuttings.search.tally.Tallied;
import org.cuttings.search.tally.Tally;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.beans.factory.ObjectProvider;

/** OpenSearch, one node or a cluster of them, asked over HTTP. */
final class OpenSearchEngine implements Engine {

    private static final AggregationKey<JsonObject> NAMES = AggregationKey.of("names");

    /** Every sign that means something in its regular expressions. */
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N} ]");

    /** So many are counted by each part of an index, of which the most frequent are taken. */
    private static final int LOOKED_AT = 1_000;

    private final String prefix;
    private final ObjectProvider<EntityManagerFactory> factory;

    OpenSearchEngine(String prefix, ObjectProvider<EntityManagerFactory> factory) {
        this.prefix = prefix;
        this.factory = factory;
    }

    @Override
    public Object analysis() {
        return new OpenSearchAnalysis();
    }

    @Override
    public String index(String name) {
        return prefix + name;
    }

    @Override
    public boolean countsWhatIsDeclared() {
        return true;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void prepare() {
        // it looks after its indexes by itself
    }

    @Override
    public void removeEarlier() {
        // a cluster may hold indexes of others under names like ours
    }

    @Override
    public Map<String, Long> beginning(String start, int size) {
        JsonObject found =
                inSession(
                        session ->
                                session.search(Article.class)
                                        .extension(ElasticsearchExtension.get())
                                        .where(f -> f.matchAll())
                                        .aggregation(NAMES, f -> f.fromJson(names(start, size)))
                                        .fetch(0)
                                        .aggregation(NAMES));
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonElement each : found.getAsJsonArray("buckets")) {
            JsonObject bucket = each.getAsJsonObject();
            String key = NameTerms.key(bucket.get("key").getAsString());
            if (counts.size() < size) {
                counts.putIfAbsent(key, bucket.get("doc_count").getAsLong());
            }
        }
        return counts;
    }

    private static JsonObject names(String start, int size) {
        JsonObject terms = new JsonObject();
        terms.addProperty("field", Field.NAMES);
        // In parentheses: 2.19 fails at its short cut for plain prefixes where the last term is
        // passed.
        terms.addProperty("include", SIGN.matcher(start).replaceAll("\\\\$0") + "(.*)");
        terms.addProperty("size", size * NameTerms.AGAIN);
        terms.addProperty("shard_size", LOOKED_AT);
        JsonObject aggregation = new JsonObject();
        aggregation.add("terms", terms);
        return aggregation;
    }

    @Override
    public Map<String, Long> quotes(Set<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Tally<Long> speakers = Tally.numbers(Field.SPEAKER_COUNT, keys.size());
        Map<Long, Long> found =
                count(
                                Quote.class,
                                f -> f.terms().field(Field.SPEAKER_IS).matchingAny(keys),
                                List.of(speakers),
                                Outage.PATIENCE)
                        .of(speakers);
        Map<String, Long> counts = new HashMap<>();
        found.forEach((speaker, quotes) -> counts.put(Key.of(speaker), quotes));
        return counts;
    }

    @Override
    public Tallied count(
            Class<?> type,
            Function<SearchPredicateFactory, PredicateFinalStep> which,
            Collection<Tally<?>> what,
            Duration patience) {
        return inSession(session -> QueryTally.count(session, type, which, what, patience));
    }

    private <T> T inSession(Function<SearchSession, T> question) {
        try (EntityManager entities = factory.getObject().createEntityManager()) {
            return question.apply(Search.session(entities));
        }
    }
}
