package org.cuttings.search.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.cuttings.article.Names;

/**
 * The names that articles have, in the alphabetical list of terms that an index keeps anyway: each
 * from its first word on, from its second, and so on, followed by the key of whom it names. What
 * somebody begins to type is therefore in one stretch of that list, with the number of articles.
 */
public final class NameTerms {

    /** Comes before everything that a folded name has, so that a name is before a longer one. */
    private static final char KEY = '\u0001';

    private static final int LONGEST = 200;

    /** A name stands in the list once for each of its words; so many may be the same ones. */
    public static final int AGAIN = 3;

    private NameTerms() {}

    /** What is written into the index for a name. */
    static List<String> of(String name, String key) {
        String folded = Names.fold(name);
        List<String> terms = new ArrayList<>();
        int word = 0;
        do {
            String rest = folded.substring(word);
            terms.add(rest.substring(0, Math.min(LONGEST, rest.length())) + KEY + key);
            word = folded.indexOf(' ', word) + 1;
        } while (word > 0);
        return terms;
    }

    /** The key of whom such a term of the index names. */
    public static String key(String term) {
        return term.substring(term.lastIndexOf(KEY) + 1);
    }

    /**
     * The keys of those of whose names a word begins so, and how many articles name them, the most
     * frequent first.
     *
     * @param start folded
     * @param size at most so many
     */
    public static Map<String, Long> beginning(IndexReader index, String start, int size)
            throws IOException {
        List<Counted> best = best(index, new BytesRef(start), size * AGAIN);
        IndexSearcher living = new IndexSearcher(index);
        Map<String, Long> found = new LinkedHashMap<>();
        for (Counted counted : best) {
            String key = key(counted.term().utf8ToString());
            if (found.size() < size && !found.containsKey(key)) {
                // the list still counts articles that are not there any more
                long count = living.count(new TermQuery(new Term(Field.NAMES, counted.term())));
                if (count > 0) {
                    found.put(key, count);
                }
            }
        }
        return found;
    }

    private record Counted(BytesRef term, int articles) {}

    private static List<Counted> best(IndexReader index, BytesRef start, int size)
            throws IOException {
        PriorityQueue<Counted> best =
                new PriorityQueue<>(
                        Comparator.comparingInt(Counted::articles)
                                .thenComparing(Counted::term, Comparator.reverseOrder()));
        Terms terms = MultiTerms.getTerms(index, Field.NAMES);
        if (terms == null) {
            return List.of();
        }
        TermsEnum each = terms.iterator();
        BytesRef term = each.seekCeil(start) == TermsEnum.SeekStatus.END ? null : each.term();
        while (term != null && StringHelper.startsWith(term, start)) {
            int articles = each.docFreq();
            Counted least = best.size() < size ? null : best.peek();
            if (least == null || articles > least.articles()) {
                if (least != null) {
                    best.remove();
                }
                best.add(new Counted(BytesRef.deepCopyOf(term), articles));
            }
            term = each.next();
        }
        List<Counted> sorted = new ArrayList<>(best);
        sorted.sort(
                Comparator.comparingInt(Counted::articles).reversed().thenComparing(Counted::term));
        return sorted;
    }
}
