package org.cuttings.search.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.QueryBuilder;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Names;
import org.cuttings.article.Span;
import org.cuttings.search.query.Words;
import org.jspecify.annotations.Nullable;

/**
 * One text, its words made as the index makes them, that tells where it has what is sought. It asks
 * the same queries as are asked of the index.
 */
final class AnalysedText {

    private static final String FIELD = "text";

    private final CodePoints text;
    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    AnalysedText(String text, Analyzer analyzer) {
        this.text = new CodePoints(text);
        this.analyzer = analyzer;
        MemoryIndex words = new MemoryIndex(true);
        words.addField(FIELD, text, analyzer);
        this.searcher = words.createSearcher();
    }

    /** Where the text has a term: for each time, the words of it that are to be marked. */
    List<List<Span>> find(Words.Term term) {
        return switch (term.kind()) {
            case NEAR -> near(term.text(), term.distance());
            case PREFIX -> alone(beginning(Names.fold(term.text())));
            case FUZZY -> alone(fuzzy(term.text()));
            case PERIOD -> List.of();
            default -> alone(row(term.text()));
        };
    }

    private static List<List<Span>> alone(List<Span> spans) {
        return spans.stream().map(List::of).toList();
    }

    private List<Span> row(String words) {
        return matches(new QueryBuilder(analyzer).createPhraseQuery(FIELD, words));
    }

    /** Words near each other are one hit, without what stands between them. */
    private List<List<Span>> near(String words, int distance) {
        TreeMap<Integer, Span> byStart = new TreeMap<>();
        for (String word : words.split("\\s+")) {
            row(word).forEach(span -> byStart.put(span.start(), span));
        }
        List<List<Span>> hits = new ArrayList<>();
        for (Span whole :
                matches(new QueryBuilder(analyzer).createPhraseQuery(FIELD, words, distance))) {
            List<Span> hit = List.copyOf(byStart.subMap(whole.start(), whole.end()).values());
            hits.add(hit.isEmpty() ? List.of(whole) : hit);
        }
        return hits;
    }

    /** Words in a row of which the last may go on. */
    private List<Span> beginning(String words) {
        int end = words.lastIndexOf(' ');
        String last = words.substring(end + 1);
        List<Span> spans =
                matches(new PrefixQuery(new Term(FIELD, analyzer.normalize(FIELD, last))));
        return end < 0 ? spans : following(row(words.substring(0, end)), spans);
    }

    /**
     * Each of the later spans that follows one of the earlier with no word between, joined to it.
     */
    private List<Span> following(List<Span> earlier, List<Span> later) {
        TreeMap<Integer, Span> byEnd = new TreeMap<>();
        earlier.forEach(span -> byEnd.put(span.end(), span));
        List<Span> rows = new ArrayList<>();
        for (Span span : later) {
            Map.Entry<Integer, Span> before = byEnd.floorEntry(span.start());
            if (before != null && adjoin(before.getKey(), span.start())) {
                rows.add(new Span(before.getValue().start(), span.end()));
            }
        }
        return rows;
    }

    private boolean adjoin(int end, int start) {
        int to = text.index(start);
        for (int at = text.index(end); at < to; at = text.text().offsetByCodePoints(at, 1)) {
            if (Character.isLetterOrDigit(text.text().codePointAt(at))) {
                return false;
            }
        }
        return true;
    }

    private List<Span> fuzzy(String words) {
        List<Span> spans = new ArrayList<>();
        for (String word : Names.fold(words).split(" ")) {
            spans.addAll(matches(new FuzzyQuery(new Term(FIELD, word))));
        }
        return spans;
    }

    private List<Span> matches(@Nullable Query query) {
        List<Span> spans = new ArrayList<>();
        if (query == null) {
            // a word of signs alone, of which the index keeps nothing
            return spans;
        }
        try {
            MatchesIterator found = all(query);
            while (found != null && found.next()) {
                spans.add(text.span(found.startOffset(), found.endOffset()));
            }
        } catch (IOException e) {
            // nothing is read but memory
            throw new UncheckedIOException(e);
        }
        return spans;
    }

    private @Nullable MatchesIterator all(Query query) throws IOException {
        LeafReaderContext only = searcher.getIndexReader().leaves().get(0);
        Matches matches =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                        .matches(only, 0);
        return matches == null ? null : matches.getMatches(FIELD);
    }
}
