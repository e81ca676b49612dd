package org.cuttings.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.cuttings.article.Article;
import org.cuttings.article.Names;
import org.cuttings.search.analysis.Language;
import org.cuttings.search.document.Field;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.Words;
import org.cuttings.search.query.Words.Any;
import org.cuttings.search.query.Words.Part;
import org.cuttings.search.query.Words.Term;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows how the archive spells a word that no article has as it was typed, or hardly any. */
@Component
class Spelling {

    private static final int SHORTEST = 4;

    /** Words up to this length may differ in one letter only. */
    private static final int SHORT = 5;

    private static final int LOOKED_AT = 30;
    private static final int MOST_WORDS = 6;

    /** A word that more articles have is meant as it is typed. */
    private static final int RARE = 3;

    /** So many times as many articles must have a word that is meant instead. */
    private static final int COMMONER = 10;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    private final EntityManager entities;
    private final ArticleSearch search;
    private final Hits hits;

    Spelling(EntityManager entities, ArticleSearch search, Hits hits) {
        this.entities = entities;
        this.search = search;
        this.hits = hits;
    }

    /**
     * The query with words of the archive instead of those that no article has; null if there are
     * none that are alike.
     *
     * @param words the query as it was read
     */
    @Nullable String better(String q, Words words) {
        return with(q, words, term -> count(term) == 0 ? alike(term.text()) : null);
    }

    /**
     * The query with words of the archive instead of those that few articles have and many have
     * almost so; null if there are none.
     *
     * @param words the query as it was read
     */
    @Nullable String commoner(String q, Words words) {
        return with(q, words, this::commoner);
    }

    private @Nullable String commoner(Term term) {
        long count = count(term);
        String other = count > RARE ? null : alike(term.text());
        return other != null
                        && count(new Term(term.kind(), term.qualifier(), other, 0))
                                >= Math.max(1, count) * COMMONER
                ? other
                : null;
    }

    private static @Nullable String with(
            String q, Words words, Function<Term, @Nullable String> instead) {
        String better = q;
        int looked = 0;
        for (Term term : typed(words.all())) {
            if (looked < MOST_WORDS && isWord(term)) {
                looked++;
                String other = instead.apply(term);
                if (other != null) {
                    better = replaced(better, term.text(), other);
                }
            }
        }
        return better.equals(q) ? null : better;
    }

    private static List<Term> typed(List<Part> parts) {
        List<Term> typed = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Term term && term.kind() == Words.Kind.WORD) {
                typed.add(term);
            } else if (part instanceof Any any) {
                typed.addAll(typed(any.parts()));
            }
        }
        return typed;
    }

    private static boolean isWord(Term term) {
        String word = Names.fold(term.text());
        return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
    }

    private long count(Term term) {
        return search.count(Query.of(null), new Words(List.of(term), null));
    }

    /** The word that differs least, of those the one that is seen most. */
    private @Nullable String alike(String typed) {
        String word = Names.fold(typed);
        int most = word.length() <= SHORT ? 1 : 2;
        Map<String, Integer> words = words(texts(word, most));
        LevenshteinAutomata edits = new LevenshteinAutomata(word, true);
        for (int distance = 1; distance <= most; distance++) {
            CharacterRunAutomaton near = new CharacterRunAutomaton(edits.toAutomaton(distance));
            String best =
                    words.entrySet().stream()
                            .filter(other -> isNear(near, word, Names.fold(other.getKey())))
                            .min(
                                    Map.Entry.<String, Integer>comparingByValue(
                                                    Comparator.reverseOrder())
                                            .thenComparing(Map.Entry.comparingByKey()))
                            .map(Map.Entry::getKey)
                            .orElse(null);
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    private static boolean isNear(CharacterRunAutomaton near, String word, String other) {
        return !other.equals(word) && near.run(other);
    }

    /** How often each word stands in these texts. */
    private static Map<String, Integer> words(List<String> texts) {
        Map<String, Integer> seen = new HashMap<>();
        for (String text : texts) {
            Matcher words = WORD.matcher(text);
            while (words.find()) {
                seen.merge(words.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        return seen;
    }

    /** Headlines and bodies of articles with words that are alike. */
    private List<String> texts(String word, int most) {
        List<String> texts = new ArrayList<>();
        String[] fields = Language.fields(Field.WORDS).toArray(String[]::new);
        Search.session(entities)
                .search(Article.class)
                .select(f -> hits.projection(f, true))
                .where(f -> f.match().fields(fields).matching(word).fuzzy(most, 1).skipAnalysis())
                .fetchHits(LOOKED_AT)
                .forEach(
                        found -> {
                            texts.add(hits.read(found.card()).headline());
                            texts.add(found.body());
                        });
        return texts;
    }

    private static String replaced(String q, String word, String other) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .matcher(q)
                .replaceAll(Matcher.quoteReplacement(other));
    }
}
