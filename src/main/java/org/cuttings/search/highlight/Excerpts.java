package org.cuttings.search.highlight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Names;
import org.cuttings.article.Span;
import org.cuttings.search.analysis.Analysis;
import org.cuttings.search.query.Words.Kind;
import org.cuttings.search.query.Words.Term;
import org.jspecify.annotations.Nullable;

/**
 * Shows where a text has what was sought: the whole text, or the passages that have most of it,
 * with the matching words in mark elements and all else escaped.
 */
public final class Excerpts {

    private static final int MOST = 2;

    /** In UTF-16 units, as are all lengths here. */
    private static final int PASSAGE = 180;

    /** So much may stand before the first match, where the sentence has begun earlier. */
    private static final int BEFORE = 60;

    /** A long text is looked through in such parts, up to the first that has something. */
    private static final int PART = 20_000;

    /** What is sought by what it looks like, not by any of its forms. */
    private static final Set<Kind> LITERAL = Set.of(Kind.PREFIX, Kind.FUZZY);

    /** What is found by looking at the words that begin with the same letter. */
    private static final Set<Kind> ROWS = Set.of(Kind.WORD, Kind.PHRASE);

    private final List<Term> terms;
    private final Analyzer analyser;

    /** Makes the rows. */
    private final Stems stems;

    /** Makes words as they are written, beside their common forms. */
    private final Stems forms;

    /** The words of each term that stand in a row; null for a term of another kind. */
    private final List<@Nullable List<String>> rows = new ArrayList<>();

    /** How the word of each term begins; null for a term of another kind. */
    private final List<@Nullable String> beginnings = new ArrayList<>();

    /**
     * @param language BCP 47 tag of the texts
     */
    Excerpts(List<Term> terms, String language) {
        this.terms = terms;
        this.stems = Stems.by(Analysis.ofStems(language));
        this.forms = Stems.by(Analysis.of(language));
        boolean literal = false;
        for (Term term : terms) {
            String beginning = beginning(term);
            List<String> row = ROWS.contains(term.kind()) ? stems.row(term.text()) : null;
            beginnings.add(beginning);
            rows.add(row);
            literal |= beginning == null && LITERAL.contains(term.kind());
        }
        this.analyser = literal ? Analysis.of(language) : Analysis.ofStems(language);
    }

    private @Nullable String beginning(Term term) {
        if (term.kind() != Kind.PREFIX) {
            return null;
        }
        String folded = Names.fold(term.text());
        String beginning = folded.indexOf(' ') < 0 ? forms.beginning(folded) : "";
        return beginning.isEmpty() ? null : beginning;
    }

    /**
     * The excerpts of the texts of a page, of which each is in a language of its own.
     *
     * @param terms what is marked
     */
    public record OfPage(List<Term> terms, Map<String, Excerpts> byLanguage) {

        /** Of the terms that are sought anywhere, or with one of these qualifiers. */
        public static OfPage of(List<Term> terms, Set<String> qualifiers) {
            return new OfPage(
                    terms.stream()
                            .filter(
                                    term ->
                                            term.qualifier() == null
                                                    || qualifiers.contains(term.qualifier()))
                            .toList(),
                    new HashMap<>());
        }

        /**
         * Those of texts in a language.
         *
         * @param language its BCP 47 tag
         */
        public Excerpts in(String language) {
            return byLanguage.computeIfAbsent(language, each -> new Excerpts(terms, each));
        }
    }

    /**
     * A match.
     *
     * @param term number of the term that it matches
     */
    private record Match(int start, int end, int term) {}

    /** A stretch of text and how much it tells: how many terms, and how often. */
    private record Passage(int start, int end, int terms, int matches) {

        boolean apartFrom(Passage other) {
            return end <= other.start || start >= other.end;
        }
    }

    /** The whole text as HTML, with the matching words in mark elements. */
    public String whole(String text) {
        return marked(text, 0, text.length(), matches(text));
    }

    /**
     * The best passages as HTML in the order of the text, at most two of some 180 characters; none
     * where nothing matches.
     */
    public List<String> passages(String text) {
        for (int from = 0; from < text.length(); from = end(text, from)) {
            List<String> found = passagesIn(text.substring(from, end(text, from)));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The end of a part, which is no longer than it must be and cuts no word where it can help. */
    private static int end(String text, int from) {
        if (text.length() - from <= PART) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', from + PART);
        return space > from ? space : from + PART;
    }

    private List<String> passagesIn(String text) {
        List<Match> matches = matches(text);
        List<Passage> best = new ArrayList<>();
        windows(text, matches).stream()
                .sorted(
                        Comparator.comparingInt((Passage each) -> -each.terms())
                                .thenComparingInt(each -> -Math.min(each.matches(), 2))
                                .thenComparingInt(Passage::start))
                .forEach(
                        each -> {
                            if (best.size() < MOST && best.stream().allMatch(each::apartFrom)) {
                                best.add(each);
                            }
                        });
        return best.stream()
                .sorted(Comparator.comparingInt(Passage::start))
                .map(each -> marked(text, each.start(), each.end(), matches))
                .toList();
    }

    /** A window that begins with each match. */
    private static List<Passage> windows(String text, List<Match> matches) {
        List<Passage> windows = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            int start = start(text, matches.get(i).start());
            int end = Math.max(matches.get(i).end(), stop(text, start));
            Set<Integer> terms = new HashSet<>();
            int count = 0;
            for (int k = i; k < matches.size() && matches.get(k).end() <= end; k++) {
                terms.add(matches.get(k).term());
                count++;
            }
            windows.add(new Passage(start, end, terms.size(), count));
        }
        return windows;
    }

    /** The beginning of the sentence, or of a word in it. */
    private static int start(String text, int match) {
        int earliest = Math.max(0, match - BEFORE);
        int start = earliest;
        for (int i = match - 1; i > earliest; i--) {
            boolean ends = ".!?…".indexOf(text.charAt(i - 1)) >= 0;
            if (text.charAt(i) == '\n' || text.charAt(i) == ' ' && ends) {
                return i + 1;
            }
            if (text.charAt(i) == ' ') {
                start = i + 1;
            }
        }
        return earliest == 0 ? 0 : start == earliest ? match : start;
    }

    /** The end of the paragraph, or of a word in it. */
    private static int stop(String text, int start) {
        int latest = Math.min(text.length(), start + PASSAGE);
        int line = text.indexOf('\n', start);
        if (line >= 0 && line <= latest) {
            return line;
        }
        if (latest == text.length()) {
            return latest;
        }
        int space = text.lastIndexOf(' ', latest);
        return space > start + PASSAGE / 2
                ? space
                : Character.isHighSurrogate(text.charAt(latest - 1)) ? latest - 1 : latest;
    }

    private List<Match> matches(String text) {
        List<Match> found = new ArrayList<>();
        if (terms.isEmpty() || text.isEmpty()) {
            return found;
        }
        WordScan inRows = null;
        WordScan asWritten = null;
        AnalysedText analysed = null;
        for (int i = 0; i < terms.size(); i++) {
            int term = i;
            List<String> row = rows.get(i);
            String beginning = beginnings.get(i);
            if (row != null) {
                inRows = inRows == null ? new WordScan(text, stems) : inRows;
                add(row.isEmpty() ? List.of() : inRows.find(row), term, found);
            } else if (beginning != null) {
                asWritten = asWritten == null ? new WordScan(text, forms) : asWritten;
                add(asWritten.beginning(beginning), term, found);
            } else {
                analysed = analysed == null ? new AnalysedText(text, analyser) : analysed;
                found.addAll(matches(text, analysed.find(terms.get(i)), i));
            }
        }
        found.sort(Comparator.comparingInt(Match::start).thenComparingInt(Match::end));
        return found;
    }

    private static void add(Collection<WordScan.Place> places, int term, List<Match> found) {
        places.forEach(place -> found.add(new Match(place.start(), place.end(), term)));
    }

    private static List<Match> matches(String text, List<List<Span>> hits, int term) {
        CodePoints positions = new CodePoints(text);
        return hits.stream()
                .flatMap(List::stream)
                .map(
                        span ->
                                new Match(
                                        positions.index(span.start()),
                                        positions.index(span.end()),
                                        term))
                .toList();
    }

    private static String marked(String text, int start, int end, List<Match> matches) {
        StringBuilder html = new StringBuilder();
        int done = start;
        for (Match match : matches) {
            if (match.start() >= done && match.end() <= end) {
                html.append(Escaped.html(text.substring(done, match.start())))
                        .append("<mark>")
                        .append(Escaped.html(text.substring(match.start(), match.end())))
                        .append("</mark>");
                done = match.end();
            }
        }
        return html.append(Escaped.html(text.substring(done, end))).toString();
    }
}
