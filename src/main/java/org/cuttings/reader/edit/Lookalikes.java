package org.cuttings.reader.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.Key;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.query.Query;
import org.springframework.stereotype.Component;

/** Finds the articles in the archive that tell the same in nearly the same words. */
@Component
class Lookalikes {

    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Enough words to find the same story by, few enough for a query. */
    private static final int ASKED_WORDS = 40;

    private static final int CANDIDATES = 8;
    private static final int SHOWN = 3;

    /** Words in a row that two texts share by chance only seldom. */
    private static final int SHINGLE = 4;

    private static final int ALIKE = 30;

    private final ArticleSearch search;
    private final Articles articles;
    private final FieldDifferences differences;

    Lookalikes(ArticleSearch search, Articles articles, FieldDifferences differences) {
        this.search = search;
        this.articles = articles;
        this.differences = differences;
    }

    /**
     * An article that looks similar.
     *
     * @param share how much of the shorter text stands in the longer one, in percent
     * @param fields what the other one says instead of it
     */
    record Lookalike(Article article, long share, List<FieldDifferences.Field> fields) {}

    private record Alike(Article article, long share) {}

    /** The articles most like this one, at most three, the most alike first. */
    List<Lookalike> of(Content content) {
        Set<List<String>> shingles = shingles(content.body());
        List<Alike> found = new ArrayList<>();
        for (Article article : articles.all(candidates(content))) {
            long share = share(shingles, shingles(article.body()));
            if (share >= ALIKE) {
                found.add(new Alike(article, share));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingLong(Alike::share).reversed())
                .limit(SHOWN)
                .map(
                        one ->
                                new Lookalike(
                                        one.article(),
                                        one.share(),
                                        differences.between(one.article().content(), content)))
                .toList();
    }

    private List<Long> candidates(Content content) {
        Set<String> asked = new LinkedHashSet<>(words(content.headline()));
        asked.addAll(words(content.body()));
        List<String> some =
                asked.stream().filter(word -> word.length() > 3).limit(ASKED_WORDS).toList();
        return some.isEmpty()
                ? List.of()
                : search.find(Query.of(String.join(" OR ", some))).items().stream()
                        .limit(CANDIDATES)
                        .map(hit -> Key.parse(hit.id()).orElseThrow())
                        .toList();
    }

    /**
     * The containment of two texts in percent, after A. Z. Broder, <a
     * href="https://doi.org/10.1109/SEQUEN.1997.666900">On the resemblance and containment of
     * documents</a>, 1997; here of the shorter text in the longer one.
     */
    static long share(Set<List<String>> a, Set<List<String>> b) {
        Set<List<String>> shorter = a.size() < b.size() ? a : b;
        Set<List<String>> longer = shorter == a ? b : a;
        long shared = shorter.stream().filter(longer::contains).count();
        return shorter.isEmpty() ? 0 : 100 * shared / shorter.size();
    }

    /** All rows of four words in a text. */
    static Set<List<String>> shingles(String text) {
        List<String> words = words(text);
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(words.subList(i, i + SHINGLE));
        }
        return shingles;
    }

    private static List<String> words(String text) {
        return NOT_IN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
