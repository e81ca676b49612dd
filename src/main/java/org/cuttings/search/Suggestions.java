package org.cuttings.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.cuttings.article.Article;
import org.cuttings.article.Key;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.Quote;
import org.cuttings.search.Words.Kind;
import org.cuttings.search.Words.Part;
import org.cuttings.search.Words.Term;
import org.hibernate.search.backend.lucene.LuceneExtension;
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
    private final EntityManagerFactory factory;
    private final Names names;
    private final Hits hits;
    private final Spelling spelling;

    Suggestions(
            EntityManager entities,
            EntityManagerFactory factory,
            Names names,
            Hits hits,
            Spelling spelling) {
        this.entities = entities;
        this.factory = factory;
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
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Suggestion> headlines = headlines(folded, size);
        int room = size - Math.min(headlines.size(), Math.min(HEADLINES, size / 2));
        List<Suggestion> found = new ArrayList<>(names(folded, room));
        headlines.stream().limit(size - found.size()).forEach(found::add);
        return found.isEmpty() ? corrections(start) : List.copyOf(found);
    }

    private List<Suggestion> names(String folded, int size) {
        Map<Long, Long> counts = new LinkedHashMap<>();
        try (IndexReader index =
                Search.mapping(factory)
                        .scope(Article.class)
                        .extension(LuceneExtension.get())
                        .openIndexReader()) {
            NameTerms.beginning(index, folded, size)
                    .forEach((key, count) -> counts.put(number(key), count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (counts.isEmpty()) {
            return List.of();
        }
        Map<Long, NamedEntity> known =
                names.all(counts.keySet()).stream()
                        .collect(Collectors.toMap(NamedEntity::id, entity -> entity));
        List<Suggestion> found = new ArrayList<>();
        counts.forEach(
                (id, count) -> {
                    NamedEntity entity = known.get(id);
                    if (entity != null) {
                        found.add(name(entity, count));
                    }
                });
        return found;
    }

    private static long number(String key) {
        OptionalLong number = Key.parse(key);
        return number.orElseThrow(() -> new IllegalStateException("No key in the index: " + key));
    }

    private Suggestion name(NamedEntity entity, long articles) {
        long quotes =
                session()
                        .search(Quote.class)
                        .where(f -> f.match().field(Field.SPEAKER_IS).matching(entity.key()))
                        .fetchTotalHitCount();
        return new Suggestion(
                entity.type().name().toLowerCase(Locale.ROOT),
                entity.name(),
                entity.key(),
                articles,
                quotes);
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
