package org.cuttings.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.article.Article;
import org.cuttings.article.Key;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.search.document.Card;
import org.cuttings.search.document.Field;
import org.cuttings.search.index.Engine;
import org.cuttings.search.index.Predicates;
import org.cuttings.search.outage.Outage;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.Words;
import org.cuttings.search.query.Words.Kind;
import org.cuttings.search.query.Words.Part;
import org.cuttings.search.query.Words.Term;
import org.cuttings.search.query.WordsReader;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Completes what somebody types: names and headlines of the archive that begin so. */
@Component
public class Suggestions {

    /** Headlines have at least so many places where there are as many. */
    private static final int HEADLINES = 3;

    private final EntityManager entities;
    private final Engine engine;
    private final Names names;
    private final Hits hits;
    private final Spelling spelling;
    private final Outage outage;

    Suggestions(
            EntityManager entities,
            Engine engine,
            Names names,
            Hits hits,
            Spelling spelling,
            Outage outage) {
        this.outage = outage;
        this.entities = entities;
        this.engine = engine;
        this.names = names;
        this.hits = hits;
        this.spelling = spelling;
    }

    /**
     * One completion.
     *
     * @param kind "headline", "person", "organisation", "place", "other", or "correction" for a
     *     query spelled as the archive does
     * @param id key of the article or the name, null for a correction
     * @param articles how many articles name it, 0 unless it is a name
     * @param quotes how many quotes it is the speaker of, 0 unless it is a name
     */
    public record Suggestion(
            String kind, String text, @Nullable String id, long articles, long quotes) {}

    /**
     * At most {@code size} completions: names of which a word begins so, the most frequent first,
     * then headlines that have all the words, the last of them begun, the newest first; where there
     * is neither, the words as the archive spells them.
     */
    @Transactional(readOnly = true)
    public List<Suggestion> complete(String start, int size) {
        String folded = Names.fold(start);
        return folded.isEmpty() ? List.of() : outage.ask(() -> complete(start, folded, size));
    }

    private List<Suggestion> complete(String start, String folded, int size) {
        List<Suggestion> headlines = headlines(folded, size);
        int room = size - Math.min(headlines.size(), Math.min(HEADLINES, size / 2));
        List<Suggestion> found = new ArrayList<>(names(folded, room));
        headlines.stream().limit(size - found.size()).forEach(found::add);
        return found.isEmpty() ? corrections(start) : List.copyOf(found);
    }

    private List<Suggestion> names(String folded, int size) {
        Map<String, Long> counts = engine.beginning(folded, size);
        Map<String, NamedEntity> known = known(counts.keySet());
        Map<String, Long> quotes = engine.quotes(known.keySet());
        List<Suggestion> found = new ArrayList<>();
        for (Map.Entry<String, Long> one : counts.entrySet()) {
            NamedEntity entity = known.get(one.getKey());
            if (entity != null) {
                found.add(
                        new Suggestion(
                                entity.type().name().toLowerCase(Locale.ROOT),
                                entity.name(),
                                entity.key(),
                                one.getValue(),
                                quotes.getOrDefault(entity.key(), 0L)));
            }
        }
        return found;
    }

    private Map<String, NamedEntity> known(Set<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return names
                .all(keys.stream().map(Suggestions::number).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(NamedEntity::key, entity -> entity));
    }

    private static long number(String key) {
        OptionalLong number = Key.parse(key);
        return number.orElseThrow(() -> new IllegalStateException("No key in the index: " + key));
    }

    private List<Suggestion> headlines(String folded, int size) {
        List<Part> parts = new ArrayList<>();
        int last = folded.lastIndexOf(' ') + 1;
        for (String word : folded.substring(0, last).split(" ")) {
            if (!word.isEmpty()) {
                parts.add(new Term(Kind.WORD, "headline", word, 0));
            }
        }
        parts.add(new Term(Kind.PREFIX, "headline", folded.substring(last), 0));
        Words words = new Words(parts, null);
        Map<String, Suggestion> different = new LinkedHashMap<>();
        session()
                .search(Article.class)
                .select(f -> f.field(Field.CARD, String.class))
                .where(f -> new Predicates(f).of(Query.of(null), words, null))
                .sort(f -> ResultPages.order(f, Query.Sort.NEWEST))
                .fetchHits(size)
                .forEach(
                        text -> {
                            Card card = hits.read(text);
                            different.putIfAbsent(
                                    card.headline(),
                                    new Suggestion("headline", card.headline(), card.id(), 0, 0));
                        });
        return List.copyOf(different.values());
    }

    private List<Suggestion> corrections(String typed) {
        String better = spelling.better(typed, WordsReader.read(typed));
        return better == null
                ? List.of()
                : List.of(new Suggestion("correction", better, null, 0, 0));
    }

    private SearchSession session() {
        return Search.session(entities);
    }
}
