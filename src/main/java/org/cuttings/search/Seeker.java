package org.cuttings.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cuttings.search.ArticleSearch.Neighbours;
import org.cuttings.search.ArticleSearch.Results;
import org.cuttings.search.Words.Not;
import org.cuttings.search.Words.Part;
import org.cuttings.search.Words.Some;
import org.cuttings.search.Words.Term;
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

    /** Where fewer articles have so many of the words, those with one word less are shown too. */
    private static final int FEW = 10;

    /** More words than that are not tried in every number. */
    private static final int MOST_TRIED = 8;

    private final ArticleSearch search;
    private final Spelling spelling;

    Seeker(ArticleSearch search, Spelling spelling) {
        this.search = search;
        this.spelling = spelling;
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
        Results strict = search.find(query, facetValues);
        return strict.total() > 0
                ? strict
                : nearest(query)
                        .map(near -> search.find(query, near.words(), near.q(), facetValues))
                        .orElse(strict);
    }

    /** The articles before and after one in the results of a query, with its place, from 1. */
    @Transactional(readOnly = true)
    public Neighbours around(Query query, String articleKey) {
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
            return found(query, new Nearest(noted(spelled, note), better));
        }
        return some(free, spelled).flatMap(near -> found(query, near));
    }

    private Optional<Nearest> found(Query query, Nearest near) {
        return search.count(query, near.words()) > 0 ? Optional.of(near) : Optional.empty();
    }

    /** As many of the words as several articles have; what must not occur stays, and so do days. */
    private Optional<Nearest> some(Query free, Words words) {
        List<Part> open = new ArrayList<>();
        List<Part> fixed = new ArrayList<>();
        for (Part part : words.all()) {
            boolean stays = part instanceof Not || part instanceof Term term && isPeriod(term);
            (stays ? fixed : open).add(part);
        }
        Nearest found = null;
        for (int least = Math.min(open.size() - 1, MOST_TRIED); least > 0; least--) {
            List<Part> parts = new ArrayList<>(fixed);
            parts.add(new Some(open, least));
            Words fewer =
                    noted(
                            new Words(parts, words.interpretation()),
                            "No article has all of this. Showing those that have at least "
                                    + least
                                    + " of the "
                                    + open.size()
                                    + " words.");
            long count = search.count(free, fewer);
            if (count > 0) {
                found = new Nearest(fewer, null);
            }
            if (count >= FEW) {
                break;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isPeriod(Term term) {
        return term.kind() == Words.Kind.PERIOD;
    }

    private static Words noted(Words words, String note) {
        String before = words.interpretation();
        return new Words(words.all(), before == null ? note : before + " " + note);
    }
}
