package org.cuttings.search.facet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.cuttings.article.Article;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.search.document.Field;
import org.cuttings.search.index.Predicates;
import org.cuttings.search.outage.Outage;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.Words;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;

/** Counts the articles found by name, source, language and date. */
public final class Facets {

    private static final Map<Query.Facet, String> ENTITIES =
            Map.of(
                    Query.Facet.PERSON, Field.PERSON_COUNT,
                    Query.Facet.ORG, Field.ORG_COUNT,
                    Query.Facet.PLACE, Field.PLACE_COUNT,
                    Query.Facet.SPEAKER, Field.SPEAKER_COUNT);
    private static final Map<Query.Facet, String> WORDS =
            Map.of(
                    Query.Facet.SOURCE, Field.SOURCE_COUNT,
                    Query.Facet.LANG, Field.LANGUAGE,
                    Query.Facet.HAS, Field.HAS,
                    Query.Facet.YEAR, Field.YEAR,
                    Query.Facet.MONTH, Field.MONTH);
    private static final Set<Query.Facet> DATES =
            Set.of(Query.Facet.YEAR, Query.Facet.MONTH, Query.Facet.DAY);
    private static final int MOST_DATES = 20_000;

    private static final AggregationKey<Map<LocalDate, Long>> DAYS = AggregationKey.of("days");

    private final Names names;
    private final SearchSession session;
    private final Query query;
    private final Words words;
    private final long end = System.nanoTime() + Outage.PATIENCE.toNanos();

    /**
     * Of what a query finds. All of it is counted within {@link Outage#PATIENCE} from now on.
     *
     * @param words those of the query, or others that are sought instead
     */
    public Facets(Names names, SearchSession session, Query query, Words words) {
        this.names = names;
        this.session = session;
        this.query = query;
        this.words = words;
    }

    /**
     * The counts of these facets, each without its own choice; names and sources by frequency,
     * dates in their order.
     *
     * @param most so many values of each, of dates all; what is chosen comes beside them
     * @throws org.hibernate.search.util.common.SearchTimeoutException if it takes too long
     */
    public Map<Query.Facet, List<Count>> count(Set<Query.Facet> facets, int most) {
        Map<Query.Facet, List<Count>> counts = new EnumMap<>(Query.Facet.class);
        List<Query.Facet> together = new ArrayList<>();
        for (Query.Facet facet : facets) {
            if (chosen(facet).isEmpty()
                    && !(DATES.contains(facet) && (query.from() != null || query.to() != null))) {
                together.add(facet);
            } else {
                count(
                        List.of(facet),
                        DATES.contains(facet) ? Query.Facet.YEAR : facet,
                        most,
                        counts);
            }
        }
        if (!together.isEmpty()) {
            count(together, null, most, counts);
        }
        return counts;
    }

    private void count(
            List<Query.Facet> facets,
            Query.@Nullable Facet without,
            int most,
            Map<Query.Facet, List<Count>> counts) {
        var search =
                session.search(Article.class)
                        .where(f -> new Predicates(f).of(query, words, without));
        for (Query.Facet facet : facets) {
            if (facet == Query.Facet.DAY) {
                search =
                        search.aggregation(
                                DAYS,
                                f ->
                                        f.terms()
                                                .field(Field.PUBLISHED, LocalDate.class)
                                                .orderByTermAscending()
                                                .maxTermCount(MOST_DATES));
            } else if (ENTITIES.containsKey(facet)) {
                search = search.aggregation(entities(facet), f -> entities(f, facet, most));
            } else {
                search = search.aggregation(words(facet), f -> words(f, facet, most));
            }
        }
        var result = search.failAfter(left(), TimeUnit.MILLISECONDS).fetch(0);
        for (Query.Facet facet : facets) {
            if (facet == Query.Facet.DAY) {
                List<Count> days = new ArrayList<>();
                result.aggregation(DAYS)
                        .forEach((day, count) -> days.add(plain(day.toString(), count)));
                counts.put(facet, List.copyOf(days));
            } else if (ENTITIES.containsKey(facet)) {
                counts.put(facet, named(facet, result.aggregation(entities(facet))));
            } else {
                counts.put(facet, worded(facet, result.aggregation(words(facet))));
            }
        }
    }

    /** What is left of the time for all facets together, in milliseconds. */
    private long left() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }

    private static AggregationKey<Map<Long, Long>> entities(Query.Facet facet) {
        return AggregationKey.of(facet.name());
    }

    private static AggregationKey<Map<String, Long>> words(Query.Facet facet) {
        return AggregationKey.of(facet.name());
    }

    private static AggregationFinalStep<Map<Long, Long>> entities(
            SearchAggregationFactory f, Query.Facet facet, int most) {
        return f.terms()
                .field(ENTITIES.getOrDefault(facet, Field.PERSON_COUNT), Long.class)
                .orderByCountDescending()
                .maxTermCount(most);
    }

    private static AggregationFinalStep<Map<String, Long>> words(
            SearchAggregationFactory f, Query.Facet facet, int most) {
        var terms = f.terms().field(WORDS.getOrDefault(facet, Field.YEAR), String.class);
        return DATES.contains(facet)
                ? terms.orderByTermAscending().maxTermCount(MOST_DATES)
                : terms.orderByCountDescending().maxTermCount(most);
    }

    /** The index counts entities by their numbers; what they are called, the archive knows. */
    private List<Count> named(Query.Facet facet, Map<Long, Long> found) {
        Map<Long, NamedEntity> known = new HashMap<>();
        if (!found.isEmpty()) {
            names.all(found.keySet()).forEach(entity -> known.put(entity.id(), entity));
        }
        List<Count> values = new ArrayList<>();
        found.forEach(
                (id, count) -> {
                    NamedEntity entity = known.get(id);
                    if (entity != null) {
                        values.add(new Count(entity.name(), entity.key(), count, false));
                    }
                });
        return choice(facet).among(values);
    }

    private List<Count> worded(Query.Facet facet, Map<String, Long> found) {
        List<Count> values = new ArrayList<>();
        found.forEach((word, count) -> values.add(plain(word, count)));
        return choice(facet).among(values);
    }

    private static Count plain(String value, long count) {
        return new Count(value, null, count, false);
    }

    private Choice choice(Query.Facet facet) {
        return new Choice(names, chosen(facet), value -> total(query.choosing(facet, value)));
    }

    private long total(Query one) {
        return session.search(Article.class)
                .where(f -> new Predicates(f).of(one, words, null))
                .fetchTotalHitCount();
    }

    private List<String> chosen(Query.Facet facet) {
        return switch (facet) {
            case PERSON -> query.person();
            case ORG -> query.org();
            case PLACE -> query.place();
            case SPEAKER -> query.speaker();
            case SOURCE -> query.source();
            case LANG -> query.lang();
            case HAS -> query.has();
            case YEAR, MONTH, DAY -> List.of();
        };
    }
}
