package org.cuttings.search.highlight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Span;
import org.cuttings.search.analysis.Analysis;
import org.cuttings.search.analysis.Sentences;
import org.cuttings.search.highlight.Marks.Place;
import org.cuttings.search.highlight.Marks.Where;
import org.cuttings.search.highlight.Printed.Name;
import org.cuttings.search.query.Words;
import org.cuttings.search.query.Words.All;
import org.cuttings.search.query.Words.Any;
import org.cuttings.search.query.Words.Part;
import org.cuttings.search.query.Words.Same;
import org.cuttings.search.query.Words.Term;
import org.jspecify.annotations.Nullable;

/** Marks in one article what a query seeks. */
final class Marker {

    private static final Place BODY = new Place(Where.BODY, 0);

    /** Where words without a qualifier are looked for first. */
    private static final Set<Where> READ =
            Set.of(Where.HEADLINE, Where.STANDFIRST, Where.BODY, Where.CAPTION);

    private static final Set<Where> BESIDE = Set.of(Where.SECTION, Where.SOURCE, Where.BYLINE);

    private static final Map<String, Where> QUALIFIED =
            Map.of(
                    "headline", Where.HEADLINE,
                    "byline", Where.BYLINE,
                    "section", Where.SECTION,
                    "source", Where.SOURCE);

    private final Printed article;
    private final Map<Place, AnalysedText> texts = new LinkedHashMap<>();
    private final Map<Place, List<List<Span>>> hits = new LinkedHashMap<>();
    private @Nullable Spellings spellings;

    Marker(Printed article) {
        this.article = article;
        article.texts().keySet().forEach(place -> hits.put(place, new ArrayList<>()));
    }

    Marks mark(Words words) {
        words.all().forEach(this::add);
        return new Marks(hits);
    }

    /** Adds what holds of a part; what must not occur is not shown. */
    private void add(Part part) {
        if (part instanceof Term term) {
            add(term);
        } else if (part instanceof All group) {
            group.parts().forEach(this::add);
        } else if (part instanceof Any group) {
            group.parts().forEach(this::add);
        } else if (part instanceof Same sentence && !addTogether(sentence.terms())) {
            sentence.terms().forEach(this::add);
        }
    }

    private void add(Term term) {
        String qualifier = term.qualifier();
        if (qualifier == null) {
            if (!addFrom(READ, term)) {
                addFrom(BESIDE, term);
                inBody(named(term));
            }
            return;
        }
        Where where = QUALIFIED.get(qualifier);
        if (where == null) {
            inBody(named(term));
        } else {
            addFrom(Set.of(where), term);
        }
    }

    private boolean addFrom(Set<Where> where, Term term) {
        boolean any = false;
        for (Place place : article.texts().keySet()) {
            if (where.contains(place.where())) {
                any |= hits(place).addAll(text(place).find(term));
            }
        }
        return any;
    }

    private void inBody(List<Span> mentions) {
        mentions.forEach(span -> hits(BODY).add(List.of(span)));
    }

    private List<List<Span>> hits(Place place) {
        return hits.computeIfAbsent(place, each -> new ArrayList<>());
    }

    private AnalysedText text(Place place) {
        return texts.computeIfAbsent(
                place,
                each ->
                        new AnalysedText(
                                article.texts().getOrDefault(each, ""),
                                READ.contains(each.where())
                                        ? Analysis.of(article.language())
                                        : Analysis.ofNames()));
    }

    /** Where the body names those whose name, in any of its spellings, has the term. */
    private List<Span> named(Term term) {
        String qualifier = term.qualifier();
        if ("entity".equals(qualifier)) {
            return article.names().stream()
                    .filter(name -> term.text().equals(name.key()))
                    .flatMap(name -> name.mentions().stream())
                    .toList();
        }
        if (spellings == null) {
            spellings = new Spellings(article.names());
        }
        return spellings.having(term).stream()
                .filter(name -> qualifier == null || qualifier.equals(name.qualifier()))
                .flatMap(name -> name.mentions().stream())
                .toList();
    }

    /** Adds each sentence that has all the terms as one hit; tells whether there is any. */
    private boolean addTogether(List<Term> terms) {
        List<TreeMap<Integer, Span>> found = new ArrayList<>();
        for (Term term : terms) {
            TreeMap<Integer, Span> byStart = new TreeMap<>();
            named(term).forEach(span -> byStart.put(span.start(), span));
            if (term.qualifier() == null) {
                text(BODY).find(term).forEach(hit -> byStart.put(hit.get(0).start(), hit.get(0)));
            }
            found.add(byStart);
        }
        boolean any = false;
        String body = article.texts().getOrDefault(BODY, "");
        CodePoints positions = new CodePoints(body);
        Locale locale = Locale.forLanguageTag(article.language());
        for (Span sentence : Sentences.bounds(body, locale)) {
            int start = positions.position(sentence.start());
            int end = positions.position(sentence.end());
            List<Span> hit = new ArrayList<>();
            boolean all = true;
            for (TreeMap<Integer, Span> byStart : found) {
                all &= hit.addAll(byStart.subMap(start, end).values());
            }
            any |= all && hits(BODY).add(hit);
        }
        return any;
    }

    /** All names of an article as one text, a line for each spelling. */
    private static final class Spellings {

        private record Line(int end, Name name) {}

        private final TreeMap<Integer, Line> lines = new TreeMap<>();
        private final AnalysedText text;

        Spellings(List<Name> names) {
            StringBuilder all = new StringBuilder();
            int at = 0;
            for (Name name : names) {
                for (String spelling : name.spellings()) {
                    int end = at + spelling.codePointCount(0, spelling.length());
                    lines.put(at, new Line(end, name));
                    all.append(spelling).append('\n');
                    at = end + 1;
                }
            }
            text = new AnalysedText(all.toString(), Analysis.ofNames());
        }

        /** The names of which a spelling has the term. */
        Set<Name> having(Term term) {
            Set<Name> having = new LinkedHashSet<>();
            for (List<Span> hit : text.find(term)) {
                Map.Entry<Integer, Line> line = lines.floorEntry(hit.get(0).start());
                if (line != null && hit.get(hit.size() - 1).end() <= line.getValue().end()) {
                    having.add(line.getValue().name());
                }
            }
            return having;
        }
    }
}
