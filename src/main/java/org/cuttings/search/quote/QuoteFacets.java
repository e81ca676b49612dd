package org.cuttings.search.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.Quote;
import org.cuttings.search.document.Field;
import org.cuttings.search.document.QuoteDocument;
import org.cuttings.search.facet.Choice;
import org.cuttings.search.facet.Count;
import org.cuttings.search.query.Words;
import org.cuttings.search.quote.QuoteSearch.Facet;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;

/** Counts the quotes found by speaker, what they are about, kind, source and date. */
final class QuoteFacets {

    private static final AggregationKey<Map<Long, Long>> SPEAKERS = AggregationKey.of("speakers");
    private static final AggregationKey<Map<Long, Long>> ABOUT = AggregationKey.of("about");
    private static final AggregationKey<Map<LocalDate, Long>> DAYS = AggregationKey.of("days");
    private static final AggregationKey<Map<String, Long>> ATTRIBUTION =
            AggregationKey.of("attribution");
    private static final int MOST_DATES = 20_000;

    private final Names names;
    private final SearchSession session;
    private final QuoteSearch.Query query;
    private final Words words;
    private final int most;
    private final Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);

    QuoteFacets(
            Names names, SearchSession session, QuoteSearch.Query query, Words words, int most) {
        this.names = names;
        this.session = session;
        this.query = query;
        this.words = words;
        this.most = most;
    }

    /**
     * The counts of these facets, each without its own choice; dates in their order, others by
     * frequency.
     */
    Map<Facet, List<Count>> count(Set<Facet> facets) {
        List<Facet> together = new ArrayList<>();
        for (Facet facet : facets) {
            if (chosen(facet)) {
                count(List.of(facet), facet);
            } else {
                together.add(facet);
            }
        }
        if (!together.isEmpty()) {
            count(together, null);
        }
        return counts;
    }

    private boolean chosen(Facet facet) {
        return switch (facet) {
            case SPEAKER -> !query.speaker().isEmpty();
            case ABOUT -> !query.about().isEmpty();
            case KIND -> !query.kind().isEmpty();
            case SOURCE -> !query.source().isEmpty();
            case YEAR, MONTH, DAY -> query.from() != null || query.to() != null;
        };
    }

    private void count(List<Facet> facets, @Nullable Facet without) {
        var search =
                session.search(Quote.class)
                        .where(f -> new QuotePredicates(f).of(query, words, without));
        for (Facet facet : facets) {
            search =
                    switch (facet) {
                        case SPEAKER ->
                                search.aggregation(SPEAKERS, f -> numbers(f, Field.SPEAKER_COUNT))
                                        .aggregation(
                                                ATTRIBUTION, f -> values(f, Field.ATTRIBUTION));
                        case ABOUT -> search.aggregation(ABOUT, f -> numbers(f, Field.ABOUT_COUNT));
                        case KIND -> search.aggregation(key(facet), f -> values(f, Field.KIND));
                        case SOURCE ->
                                search.aggregation(key(facet), f -> values(f, Field.SOURCE_COUNT));
                        case YEAR -> search.aggregation(key(facet), f -> dates(f, Field.YEAR));
                        case MONTH -> search.aggregation(key(facet), f -> dates(f, Field.MONTH));
                        case DAY -> search.aggregation(DAYS, QuoteFacets::days);
                    };
        }
        var result = search.fetch(0);
        for (Facet facet : facets) {
            counts.put(
                    facet,
                    switch (facet) {
                        case SPEAKER ->
                                choice(facet, query.speaker())
                                        .among(
                                                withUnknown(
                                                        named(result.aggregation(SPEAKERS)),
                                                        result.aggregation(ATTRIBUTION)));
                        case ABOUT ->
                                choice(facet, query.about())
                                        .among(named(result.aggregation(ABOUT)));
                        case KIND ->
                                choice(facet, kinds()).among(plain(result.aggregation(key(facet))));
                        case SOURCE ->
                                choice(facet, query.source())
                                        .among(plain(result.aggregation(key(facet))));
                        case DAY -> plain(result.aggregation(DAYS));
                        default -> plain(result.aggregation(key(facet)));
                    });
        }
    }

    private static AggregationKey<Map<String, Long>> key(Facet facet) {
        return AggregationKey.of(facet.name());
    }

    private AggregationFinalStep<Map<Long, Long>> numbers(
            SearchAggregationFactory f, String field) {
        return f.terms().field(field, Long.class).orderByCountDescending().maxTermCount(most);
    }

    private AggregationFinalStep<Map<String, Long>> values(
            SearchAggregationFactory f, String field) {
        return f.terms().field(field, String.class).orderByCountDescending().maxTermCount(most);
    }

    private static AggregationFinalStep<Map<String, Long>> dates(
            SearchAggregationFactory f, String field) {
        return f.terms().field(field, String.class).orderByTermAscending().maxTermCount(MOST_DATES);
    }

    private static AggregationFinalStep<Map<LocalDate, Long>> days(SearchAggregationFactory f) {
        return f.terms()
                .field(Field.PUBLISHED, LocalDate.class)
                .orderByTermAscending()
                .maxTermCount(MOST_DATES);
    }

    /** The index counts entities by their numbers; what they are called, the archive knows. */
    private List<Count> named(Map<Long, Long> found) {
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
        return values;
    }

    private static List<Count> withUnknown(List<Count> values, Map<String, Long> attribution) {
        long unknown = attribution.getOrDefault(QuoteDocument.UNKNOWN, 0L);
        if (unknown > 0) {
            values.add(new Count(QuoteDocument.UNKNOWN, null, unknown, false));
        }
        return values;
    }

    private Choice choice(Facet facet, List<String> chosen) {
        return new Choice(names, chosen, value -> total(query.choosing(facet, value)));
    }

    private List<String> kinds() {
        return query.kind().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
    }

    private long total(QuoteSearch.Query one) {
        return session.search(Quote.class)
                .where(f -> new QuotePredicates(f).of(one, words, null))
                .fetchTotalHitCount();
    }

    private static List<Count> plain(Map<?, Long> found) {
        List<Count> values = new ArrayList<>();
        found.forEach(
                (value, count) -> values.add(new Count(value.toString(), null, count, false)));
        return values;
    }
}
