package org.cuttings.search.quote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.Quote;
import org.cuttings.search.document.Field;
import org.cuttings.search.document.QuoteDocument;
import org.cuttings.search.facet.Choice;
import org.cuttings.search.facet.Count;
import org.cuttings.search.index.Engine;
import org.cuttings.search.query.Words;
import org.cuttings.search.quote.QuoteSearch.Facet;
import org.cuttings.search.tally.Tallied;
import org.cuttings.search.tally.Tally;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;

/** Counts the quotes found by speaker, what they are about, kind, source and date. */
final class QuoteFacets {

    private static final Tally<String> ATTRIBUTION = Tally.words(Field.ATTRIBUTION, 2);

    /** Quotes are not shown without their counts, so these are waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Names names;
    private final Engine engine;
    private final SearchSession session;
    private final QuoteSearch.Query query;
    private final Words words;
    private final int most;
    private final Tally<Long> speakers;
    private final Tally<Long> about;
    private final Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);

    QuoteFacets(
            Names names,
            Engine engine,
            SearchSession session,
            QuoteSearch.Query query,
            Words words,
            int most) {
        this.names = names;
        this.engine = engine;
        this.session = session;
        this.query = query;
        this.words = words;
        this.most = most;
        this.speakers = Tally.numbers(Field.SPEAKER_COUNT, most);
        this.about = Tally.numbers(Field.ABOUT_COUNT, most);
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
        Map<Facet, Tally<?>> wanted = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            wanted.put(
                    facet,
                    switch (facet) {
                        case SPEAKER -> speakers;
                        case ABOUT -> about;
                        case KIND -> Tally.words(Field.KIND, most);
                        case SOURCE -> Tally.words(Field.SOURCE_COUNT, most);
                        case YEAR -> Tally.periods(Field.YEAR);
                        case MONTH -> Tally.periods(Field.MONTH);
                        case DAY -> Tally.days(Field.PUBLISHED);
                    });
        }
        List<Tally<?>> all = new ArrayList<>(wanted.values());
        if (wanted.containsKey(Facet.SPEAKER)) {
            all.add(ATTRIBUTION);
        }
        Tallied tallied =
                engine.count(
                        Quote.class,
                        f -> new QuotePredicates(f).of(query, words, without),
                        all,
                        PATIENCE);
        Map<Long, NamedEntity> known =
                Count.known(
                        names,
                        Stream.of(speakers, about).filter(all::contains).map(tallied::of).toList());
        wanted.forEach((facet, tally) -> counts.put(facet, values(facet, tally, tallied, known)));
    }

    private List<Count> values(
            Facet facet, Tally<?> tally, Tallied tallied, Map<Long, NamedEntity> known) {
        List<Count> values =
                switch (facet) {
                    case SPEAKER ->
                            withUnknown(
                                    Count.named(known, tallied.of(speakers)),
                                    tallied.of(ATTRIBUTION));
                    case ABOUT -> Count.named(known, tallied.of(about));
                    default -> Count.plain(tallied.of(tally));
                };
        return facet.date() ? values : choice(facet).among(values);
    }

    private static List<Count> withUnknown(List<Count> values, Map<String, Long> attribution) {
        long unknown = attribution.getOrDefault(QuoteDocument.UNKNOWN, 0L);
        if (unknown > 0) {
            values.add(new Count(QuoteDocument.UNKNOWN, null, unknown, false));
        }
        return values;
    }

    private Choice choice(Facet facet) {
        List<String> chosen =
                switch (facet) {
                    case SPEAKER -> query.speaker();
                    case ABOUT -> query.about();
                    case KIND ->
                            query.kind().stream()
                                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                    .toList();
                    default -> query.source();
                };
        return new Choice(names, chosen, value -> total(query.choosing(facet, value)));
    }

    private long total(QuoteSearch.Query one) {
        return session.search(Quote.class)
                .where(f -> new QuotePredicates(f).of(one, words, null))
                .fetchTotalHitCount();
    }
}
