package org.cuttings.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.Article;
import org.cuttings.article.Names;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;

/** Counts the articles found by name, source, language and date. */
final class Facets {

    private static final Map<Query.Facet, String> FIELDS =
            Map.of(
                    Query.Facet.PERSON, Field.PERSON_COUNT,
                    Query.Facet.ORG, Field.ORG_COUNT,
                    Query.Facet.PLACE, Field.PLACE_COUNT,
                    Query.Facet.SPEAKER, Field.SPEAKER_COUNT,
                    Query.Facet.SOURCE, Field.SOURCE_COUNT,
                    Query.Facet.LANG, Field.LANGUAGE,
                    Query.Facet.HAS, Field.HAS,
                    Query.Facet.YEAR, Field.YEAR,
                    Query.Facet.MONTH, Field.MONTH,
                    Query.Facet.DAY, Field.DAY);
    private static final Set<Query.Facet> DATES =
            Set.of(Query.Facet.YEAR, Query.Facet.MONTH, Query.Facet.DAY);
    private static final int MOST_DATES = 20_000;

    private final SearchSession session;
    private final Query query;
    private final Words words;

    Facets(SearchSession session, Query query, Words words) {
        this.session = session;
        this.query = query;
        this.words = words;
    }

    /**
     * The counts of these facets, each without its own choice; names and sources by frequency,
     * dates in their order.
     */
    Map<Query.Facet, List<ArticleSearch.Count>> count(Set<Query.Facet> facets, int most) {
        Map<Query.Facet, List<ArticleSearch.Count>> counts = new EnumMap<>(Query.Facet.class);
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
            Map<Query.Facet, List<ArticleSearch.Count>> counts) {
        var search =
                session.search(Article.class)
                        .where(f -> new Predicates(f).of(query, words, without));
        for (Query.Facet facet : facets) {
            search = search.aggregation(key(facet), f -> terms(f, facet, most));
        }
        var result = search.fetch(0);
        for (Query.Facet facet : facets) {
            counts.put(facet, values(facet, result.aggregation(key(facet))));
        }
    }

    private static AggregationKey<Map<String, Long>> key(Query.Facet facet) {
        return AggregationKey.of(facet.name());
    }

    private static AggregationFinalStep<Map<String, Long>> terms(
            SearchAggregationFactory f, Query.Facet facet, int most) {
        var terms = f.terms().field(FIELDS.getOrDefault(facet, Field.YEAR), String.class);
        return DATES.contains(facet)
                ? terms.orderByTermAscending().maxTermCount(MOST_DATES)
                : terms.orderByCountDescending().maxTermCount(most);
    }

    private List<ArticleSearch.Count> values(Query.Facet facet, Map<String, Long> found) {
        List<String> chosen = chosen(facet);
        List<ArticleSearch.Count> values = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        found.forEach(
                (term, count) -> {
                    int separator = term.indexOf(ArticleIndex.SEPARATOR);
                    String id = separator < 0 ? null : term.substring(0, separator);
                    String value = term.substring(separator + 1);
                    boolean isChosen =
                            chosen.stream().anyMatch(wanted -> means(wanted, id, value, seen));
                    values.add(new ArticleSearch.Count(value, id, count, isChosen));
                });
        chosen.stream()
                .filter(wanted -> !seen.contains(wanted))
                .forEach(wanted -> values.add(new ArticleSearch.Count(wanted, null, 0, true)));
        return List.copyOf(values);
    }

    private static boolean means(
            String wanted, @Nullable String id, String value, List<String> seen) {
        if (wanted.equals(id) || Names.fold(wanted).equals(Names.fold(value))) {
            seen.add(wanted);
            return true;
        }
        return false;
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
