package org.cuttings.search.facet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.Article;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.search.document.Field;
import org.cuttings.search.index.Engine;
import org.cuttings.search.index.Predicates;
import org.cuttings.search.outage.Outage;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.Words;
import org.cuttings.search.tally.Tallied;
import org.cuttings.search.tally.Tally;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;

/** Counts the articles found by name, source, language and date. */
public final class Facets {

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
                    Query.Facet.DAY, Field.PUBLISHED);
    private static final Set<Query.Facet> DATES =
            Set.of(Query.Facet.YEAR, Query.Facet.MONTH, Query.Facet.DAY);

    private final Names names;
    private final Engine engine;
    private final SearchSession session;
    private final Query query;
    private final Words words;
    private final long end = System.nanoTime() + Outage.PATIENCE.toNanos();

    /**
     * Of what a query finds. All of it is counted within {@link Outage#PATIENCE} from now on.
     *
     * @param words those of the query, or others that are sought instead
     */
    public Facets(Names names, Engine engine, SearchSession session, Query query, Words words) {
        this.names = names;
        this.engine = engine;
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
        Map<Query.Facet, Tally<Long>> entities = new EnumMap<>(Query.Facet.class);
        Map<Query.Facet, Tally<?>> others = new EnumMap<>(Query.Facet.class);
        for (Query.Facet facet : facets) {
            String field = FIELDS.getOrDefault(facet, Field.YEAR);
            switch (facet) {
                case PERSON, ORG, PLACE, SPEAKER -> entities.put(facet, Tally.numbers(field, most));
                case SOURCE, LANG, HAS -> others.put(facet, Tally.words(field, most));
                case YEAR, MONTH -> others.put(facet, Tally.periods(field));
                case DAY -> others.put(facet, Tally.days(field));
            }
        }
        List<Tally<?>> all = new ArrayList<>(entities.values());
        all.addAll(others.values());
        Tallied tallied =
                engine.count(
                        Article.class,
                        f -> new Predicates(f).of(query, words, without),
                        all,
                        Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime())));
        Map<Long, NamedEntity> known =
                Count.known(names, entities.values().stream().map(tallied::of).toList());
        entities.forEach(
                (facet, tally) ->
                        counts.put(
                                facet, choice(facet).among(Count.named(known, tallied.of(tally)))));
        others.forEach(
                (facet, tally) ->
                        counts.put(facet, choice(facet).among(Count.plain(tallied.of(tally)))));
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
