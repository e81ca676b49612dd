package org.cuttings.api.name;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cuttings.article.EntityType;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.facet.Count;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.quote.QuoteSearch;
import org.springframework.stereotype.Component;

/** Gathers what the archive knows about one name: how often, when and with whom it occurs. */
@Component
class EntityPortrait {

    private static final int COMPANIONS = 20;
    private static final Set<Query.Facet> WANTED =
            EnumSet.of(Query.Facet.MONTH, Query.Facet.PERSON, Query.Facet.ORG, Query.Facet.PLACE);

    private final Names names;
    private final ArticleSearch articles;
    private final QuoteSearch quotes;

    EntityPortrait(Names names, ArticleSearch articles, QuoteSearch quotes) {
        this.names = names;
        this.articles = articles;
        this.quotes = quotes;
    }

    /**
     * One name.
     *
     * @param aliases the spellings that articles use, the most frequent first
     * @param timeline articles that name it, month by month
     * @param cooccurring the names that the same articles name most
     */
    record PortraitJson(
            String id,
            EntityType type,
            String name,
            List<String> aliases,
            long articleCount,
            long quoteCount,
            List<PeriodJson> timeline,
            List<CompanionJson> cooccurring) {}

    /** How many articles of a month, such as 2018-05, name it. */
    record PeriodJson(String period, long count) {}

    /** Another name and how many articles name both. */
    record CompanionJson(String entityId, EntityType type, String name, long count) {}

    PortraitJson of(NamedEntity entity) {
        ArticleSearch.Results found = articles.find(naming(entity));
        return new PortraitJson(
                entity.key(),
                entity.type(),
                entity.name(),
                names.spellings(entity),
                found.total(),
                quotes.find(QuoteSearch.Query.all(1).by(entity.key())).total(),
                counts(found, Query.Facet.MONTH)
                        .map(count -> new PeriodJson(count.value(), count.count()))
                        .toList(),
                companions(entity, found));
    }

    /** The articles that name it; asked in words, since a facet leaves its own filter out. */
    private static Query naming(NamedEntity entity) {
        String asked =
                entity.type() == EntityType.OTHER
                        ? '"' + entity.name().replace("\"", " ") + '"'
                        : "entity:" + entity.key();
        return QueryParameters.read(
                        Map.of(
                                "q", new String[] {asked},
                                "sort", new String[] {"newest"},
                                "size", new String[] {"1"}))
                .counting(WANTED);
    }

    private static List<CompanionJson> companions(NamedEntity entity, ArticleSearch.Results found) {
        Map<Query.Facet, EntityType> types =
                Map.of(
                        Query.Facet.PERSON, EntityType.PERSON,
                        Query.Facet.ORG, EntityType.ORGANISATION,
                        Query.Facet.PLACE, EntityType.PLACE);
        return types.entrySet().stream()
                .flatMap(
                        facet ->
                                counts(found, facet.getKey())
                                        .flatMap(count -> companion(count, facet.getValue())))
                .filter(companion -> !companion.entityId().equals(entity.key()))
                .sorted(
                        (a, b) ->
                                a.count() == b.count()
                                        ? a.name().compareTo(b.name())
                                        : Long.compare(b.count(), a.count()))
                .limit(COMPANIONS)
                .toList();
    }

    private static Stream<CompanionJson> companion(Count count, EntityType type) {
        String id = count.entityId();
        return id == null
                ? Stream.empty()
                : Stream.of(new CompanionJson(id, type, count.value(), count.count()));
    }

    private static Stream<Count> counts(ArticleSearch.Results found, Query.Facet facet) {
        return found.facets().getOrDefault(facet, List.of()).stream();
    }
}
