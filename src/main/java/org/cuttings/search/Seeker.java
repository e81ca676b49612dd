package org.cuttings.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cuttings.search.ArticleSearch.Neighbours;
import org.cuttings.search.ArticleSearch.Results;
import org.cuttings.search.outage.Outage;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.UnusableQuery;
import org.cuttings.search.query.Words;
import org.cuttings.search.query.Words.All;
import org.cuttings.search.query.Words.Any;
import org.cuttings.search.query.Words.Not;
import org.cuttings.search.query.Words.Part;
import org.cuttings.search.query.Words.Term;
import org.cuttings.search.query.WordsReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds articles for people: where none has all that is asked, those that come nearest, by words
 * that the archive spells otherwise or by some of the words, and says so. Where a filter is in the
 * way, nothing is found.
 */
@Component
public class Seeker {

    /** Where no more are found, a word may be misspelt as it is in these. */
    private static final int FEW = 3;

    private final ArticleSearch search;
    private final Spelling spelling;
    private final Outage outage;

    Seeker(ArticleSearch search, Spelling spelling, Outage outage) {
        this.search = search;
        this.spelling = spelling;
        this.outage = outage;
    }

    /**
     * What is sought instead.
     *
     * @param q the words as somebody could have typed them, null where some words are left out
     */
    private record Nearest(Words words, @Nullable String q) {}

    /**
     * The articles that match, else those that come nearest; {@link Results#interpretation()} then
     * tells what was sought.
     *
     * @throws UnusableQuery if a part of the query has no meaning, such as from: 2018-13
     */
    @Transactional(readOnly = true)
    public Results seek(Query query) {
        return seek(query, ArticleSearch.FACET_VALUES);
    }

    /**
     * The same with up to so many values for each facet.
     *
     * @param facetValues 1 to 1,000
     */
    @Transactional(readOnly = true)
    public Results seek(Query query, int facetValues) {
        return outage.ask(() -> sought(query, facetValues));
    }

    private Results sought(Query query, int facetValues) {
        Results strict = search.find(query, facetValues);
        if (strict.total() == 0) {
            return nearest(query)
                    .map(near -> search.find(query, near.words(), near.q(), facetValues))
                    .orElse(strict);
        }
        return strict.total() <= FEW && query.after() == null
                ? strict.suggesting(commoner(query))
                : strict;
    }

    /** The query with words that are like its own and that many more articles have. */
    private @Nullable String commoner(Query query) {
        Words words = WordsReader.read(query.q());
        return words.isEmpty() ? null : spelling.commoner(String.valueOf(query.q()), words);
    }

    /** The articles before and after one in the results of a query, with its place, from 1. */
    @Transactional(readOnly = true)
    public Neighbours around(Query query, String articleKey) {
        return outage.ask(() -> beside(query, articleKey));
    }

    private Neighbours beside(Query query, String articleKey) {
        Neighbours strict = search.around(query, WordsReader.read(query.q()), articleKey);
        return strict.total() > 0
                ? strict
                : nearest(query)
                        .map(near -> search.around(query, near.words(), articleKey))
                        .orElse(strict);
    }

    private Optional<Nearest> nearest(Query query) {
        Words words = WordsReader.read(query.q());
        Query free = Query.of(query.q());
        if (words.isEmpty() || search.count(free, words) > 0) {
            return Optional.empty();
        }
        String q = String.valueOf(query.q());
        String better = spelling.better(q, words);
        Words spelled = better == null ? words : WordsReader.read(better);
        if (better != null && search.count(free, spelled) > 0) {
            String note = "No article has “" + q + "”. Showing results for “" + better + "”.";
            return found(query, new Nearest(spelled.noting(note), better));
        }
        Words apart = apart(spelled);
        boolean inARow = !apart.all().equals(spelled.all());
        return found(
                query,
                new Nearest(inARow && search.count(free, apart) > 0 ? apart : some(spelled), null));
    }

    private Optional<Nearest> found(Query query, Nearest near) {
        return search.count(query, near.words()) > 0 ? Optional.of(near) : Optional.empty();
    }

    /** All the words, but of phrases not in a row. */
    private static Words apart(Words words) {
        return new Words(words.all().stream().map(Seeker::apart).toList(), words.interpretation())
                .noting(
                        "No article has these words in a row. Showing those that have all of them.");
    }

    private static Part apart(Part part) {
        return part instanceof Term term && isPhrase(term) ? new All(singly(term)) : part;
    }

    private static boolean isPhrase(Term term) {
        return term.kind() == Words.Kind.PHRASE || term.kind() == Words.Kind.NEAR;
    }

    private static List<Part> singly(Term phrase) {
        return Arrays.stream(phrase.text().split("\\s+"))
                .<Part>map(word -> new Term(Words.Kind.WORD, phrase.qualifier(), word, 0))
                .toList();
    }

    /** At least one of the words; what must not occur stays, and so does what has a qualifier. */
    private static Words some(Words words) {
        List<Part> open = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Part part : words.all()) {
            if (part instanceof Not || part instanceof Term term && term.qualifier() != null) {
                parts.add(part);
            } else if (part instanceof Term term && isPhrase(term)) {
                open.addAll(singly(term));
            } else {
                open.add(part);
            }
        }
        if (!open.isEmpty()) {
            parts.add(new Any(open));
        }
        return new Words(parts, words.interpretation())
                .noting(
                        "No article has all of this. Showing those that have some of the words, the"
                                + " closest first.");
    }
}
