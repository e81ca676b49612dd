package org.cuttings.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.cuttings.article.Article;
import org.cuttings.article.Passage;
import org.cuttings.article.Span;
import org.cuttings.language.Meanings;
import org.cuttings.search.Plan.Near;
import org.cuttings.search.document.Field;
import org.cuttings.search.index.Predicates;
import org.cuttings.search.outage.IndexAway;
import org.cuttings.search.outage.Outage;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.Words;
import org.cuttings.search.query.Words.All;
import org.cuttings.search.query.Words.Any;
import org.cuttings.search.query.Words.Part;
import org.cuttings.search.query.Words.Term;
import org.cuttings.search.query.Words.These;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides by what a query is answered: the words of articles, what they mean, or both. */
@Component
class Planner {

    /** So many articles with the best words are weighed against those with the best meaning. */
    private static final int DEPTH = 200;

    /** Passages looked at, of which several may be of one article. */
    private static final int PASSAGES = 400;

    /** Passages looked at where many are left out afterwards. */
    private static final int MORE_PASSAGES = 2_000;

    /** Where filters leave no more articles, passages are sought in these only. */
    private static final int FEW = 5_000;

    /** Passages less alike than that have nothing to do with the question. */
    private static final double LEAST_LIKENESS = 0.25;

    private final EntityManager entities;
    private final Meanings meanings;

    Planner(EntityManager entities, Meanings meanings) {
        this.entities = entities;
        this.meanings = meanings;
    }

    /**
     * The plan for a query.
     *
     * @param words its words, or others that are sought instead
     */
    Plan plan(Query query, Words words) {
        List<Part> open = telling(words.all().stream().filter(Planner::isOpen).toList());
        String question = question(words);
        if (query.mode() == Query.Mode.WORDS || question.isEmpty()) {
            return Plan.of(words);
        }
        byte[] vector = meanings.question(question);
        if (vector == null) {
            return Plan.of(
                    words.noting("Meanings are not told in this archive, so words are sought."));
        }
        List<Part> closed = words.all().stream().filter(part -> !isOpen(part)).toList();
        Words fixed = new Words(closed, null);
        Map<Long, Near> near;
        try {
            near = near(query, fixed, vector);
        } catch (RuntimeException e) {
            if (!IndexAway.isCauseOf(e)) {
                throw e;
            }
            return Plan.of(words.noting("Meanings are not told in time, so words are sought."));
        }
        Map<Long, Double> byWords =
                query.mode() == Query.Mode.BOTH ? byWords(query, closed, open) : Map.of();
        Map<Long, Double> likeness = new HashMap<>();
        near.values().forEach(one -> likeness.put(one.article(), one.likeness()));
        List<Part> match = new ArrayList<>(closed);
        if (query.mode() == Query.Mode.MEANING) {
            match.add(new These(near.keySet()));
        } else if (!open.isEmpty()) {
            List<Part> any = new ArrayList<>(open);
            any.add(new These(near.keySet()));
            match.add(new Any(any));
        }
        List<Part> shown = new ArrayList<>(open);
        shown.addAll(closed);
        return new Plan(
                new Words(match, words.interpretation()),
                new Words(shown, null),
                Fusion.of(byWords, likeness),
                near,
                byWords.keySet());
    }

    /** Whether an article may lack it where it means the same. */
    private static boolean isOpen(Part part) {
        return part instanceof Term term
                        && term.kind() == Words.Kind.WORD
                        && term.qualifier() == null
                || part instanceof Any any && any.parts().stream().allMatch(Planner::isOpen)
                || part instanceof All all && all.parts().stream().allMatch(Planner::isOpen);
    }

    /** Without "of", "the" and the like, which say nothing of what an article is about. */
    private static List<Part> telling(List<Part> open) {
        List<Part> telling =
                open.stream()
                        .filter(
                                part ->
                                        !(part instanceof Term term
                                                && EnglishAnalyzer.getDefaultStopSet()
                                                        .contains(term.text())))
                        .toList();
        return telling.isEmpty() ? open : telling;
    }

    private static String question(Words words) {
        return words.shown().stream()
                .filter(term -> term.qualifier() == null)
                .map(Term::text)
                .collect(Collectors.joining(" "));
    }

    /** The articles with the best words, and how good these are. */
    private Map<Long, Double> byWords(Query query, List<Part> closed, List<Part> open) {
        List<Part> parts = new ArrayList<>(closed);
        if (!open.isEmpty()) {
            parts.add(new Any(open));
        }
        Map<Long, Double> scores = new LinkedHashMap<>();
        session()
                .search(Article.class)
                .select(f -> f.composite().from(f.id(Long.class), f.score()).as(Map::entry))
                .where(f -> new Predicates(f).ranked(query, new Words(parts, null)))
                .sort(f -> f.score().then().field(Field.SERIAL).desc())
                .fetchHits(DEPTH)
                .forEach(found -> scores.put(found.getKey(), (double) found.getValue()));
        return scores;
    }

    /** The articles with the passages that mean most the same, each with its best. */
    private Map<Long, Near> near(Query query, Words fixed, byte[] vector) {
        boolean filtered = !fixed.isEmpty() || query.isFiltered();
        Set<Long> within = filtered ? articles(query, fixed, FEW + 1) : Set.of();
        boolean few = filtered && within.size() <= FEW;
        if (few && within.isEmpty()) {
            return Map.of();
        }
        List<Near> passages = passages(vector, few ? within : null, filtered && !few);
        Map<Long, Near> best = new LinkedHashMap<>();
        for (Near passage : passages) {
            if (best.size() < DEPTH || filtered && !few) {
                best.putIfAbsent(passage.article(), passage);
            }
        }
        // some may be in the trash by now, or be left out by a filter
        best.keySet()
                .retainAll(
                        best.isEmpty()
                                ? Set.of()
                                : articles(
                                        query, fixed.and(new These(best.keySet())), best.size()));
        return best;
    }

    private Set<Long> articles(Query query, Words words, int most) {
        return Set.copyOf(
                session()
                        .search(Article.class)
                        .select(f -> f.id(Long.class))
                        .where(f -> new Predicates(f).of(query, words, null))
                        .fetchHits(most));
    }

    private List<Near> passages(byte[] vector, @Nullable Set<Long> within, boolean more) {
        int most = more ? MORE_PASSAGES : PASSAGES;
        return session()
                .search(Passage.class)
                .select(
                        f ->
                                f.composite()
                                        .from(
                                                f.field(Field.SERIAL, Long.class),
                                                f.score(),
                                                f.composite()
                                                        .from(
                                                                f.field(Field.START, Integer.class),
                                                                f.field(Field.END, Integer.class))
                                                        .as(Span::new))
                                        .as(
                                                (article, score, span) ->
                                                        new Near(article, 2 * score - 1, span)))
                .where(
                        f -> {
                            var nearest = f.knn(most).field(Field.VECTOR).matching(vector);
                            return within == null
                                    ? nearest
                                    : nearest.filter(
                                            f.terms().field(Field.SERIAL).matchingAny(within));
                        })
                .failAfter(Outage.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .fetchHits(most)
                .stream()
                .filter(near -> near.likeness() >= LEAST_LIKENESS)
                .sorted(Comparator.comparingDouble(near -> -near.likeness()))
                .toList();
    }

    private SearchSession session() {
        return Search.session(entities);
    }
}
