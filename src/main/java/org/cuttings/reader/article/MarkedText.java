package org.cuttings.reader.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.article.CodePoints;
import org.cuttings.article.EntityType;
import org.cuttings.article.QuotationMarks;
import org.cuttings.article.Span;
import org.cuttings.search.highlight.Marks;
import org.jspecify.annotations.Nullable;

/**
 * An article's body cut into paragraphs and the paragraphs into pieces, so that a page can mark
 * names and quotes wherever they overlap. The pieces together are the body, character for
 * character.
 */
record MarkedText(List<Paragraph> paragraphs) {

    private static final Pattern BREAK = Pattern.compile("\\n\\s*\\n");

    /**
     * @param speakers whose quotes begin in this paragraph, each once
     * @param firstQuote number of the first quote that begins in it, 0 if there is none
     */
    record Paragraph(List<Passage> passages, List<Speaker> speakers, int firstQuote) {}

    /**
     * Text outside any quote, or inside one.
     *
     * @param anchors numbers, from 1, of the quotes that begin here
     */
    record Passage(List<Piece> pieces, @Nullable Speech speech, List<Integer> anchors) {}

    /**
     * Text that names somebody or something as a whole, or nothing.
     *
     * @param runs the same text with the hits in it
     */
    record Piece(String text, @Nullable Named named, List<Run> runs) {}

    /** A name in the body. */
    record Named(Span span, String key, EntityType type) {}

    /**
     * A quote in the body.
     *
     * @param number from 1, in the order of the text
     * @param span the words said, without their quotation marks
     * @param indirect whether it is told in the writer's words
     */
    record Speech(int number, Span span, boolean indirect, Speaker speaker) {}

    /**
     * Who said something.
     *
     * @param name null where unknown
     * @param key of the name's page, null where there is none
     * @param doubtful whether that is probable only
     * @param via who passed the words on, null for nobody
     */
    record Speaker(
            @Nullable String name,
            @Nullable String key,
            boolean doubtful,
            boolean indirect,
            @Nullable String via) {}

    /** A stretch of the body in the units in which Java counts. */
    private record Range(int start, int end) {}

    static MarkedText of(
            String body, List<Named> names, List<Speech> speeches, List<Marks.Mark> marks) {
        return new Cutter(body, names, speeches, marks).cut();
    }

    /** Does the cutting; lives as long as that takes. */
    private static final class Cutter {

        private record Name(Range range, Named named) {}

        private record Quote(Range range, Speech speech) {}

        private final String body;
        private final List<Name> names = new ArrayList<>();
        private final List<Quote> quotes = new ArrayList<>();
        private final Runs runs;

        Cutter(String body, List<Named> named, List<Speech> speeches, List<Marks.Mark> marks) {
            this.body = body;
            CodePoints positions = new CodePoints(body);
            this.runs = new Runs(positions, marks);
            int end = 0;
            for (Named name : sorted(named)) {
                Range range = range(positions, name.span());
                // a name within another one leads nowhere of its own: links cannot be nested
                if (range.start() >= end && range.end() > range.start()) {
                    names.add(new Name(range, name));
                    end = range.end();
                }
            }
            for (Speech speech : speeches) {
                Range range = range(positions, speech.span());
                if (range.end() > range.start()) {
                    quotes.add(new Quote(speech.indirect() ? range : printed(range), speech));
                }
            }
            quotes.sort(
                    Comparator.comparingInt((Quote quote) -> quote.range().start())
                            .thenComparingInt(quote -> -quote.range().end()));
        }

        private static List<Named> sorted(List<Named> named) {
            return named.stream()
                    .sorted(
                            Comparator.comparingInt((Named name) -> name.span().start())
                                    .thenComparingInt(name -> -name.span().end()))
                    .toList();
        }

        private Range range(CodePoints positions, Span span) {
            int length = positions.length();
            return new Range(
                    positions.index(Math.min(span.start(), length)),
                    positions.index(Math.min(span.end(), length)));
        }

        private Range printed(Range words) {
            QuotationMarks marks = QuotationMarks.around(body, words.start(), words.end());
            return new Range(
                    words.start() - marks.opening().length(),
                    words.end() + marks.closing().length());
        }

        MarkedText cut() {
            List<Paragraph> paragraphs = new ArrayList<>();
            Matcher blank = BREAK.matcher(body);
            int start = 0;
            while (blank.find()) {
                add(paragraphs, new Range(start, blank.start()));
                start = blank.end();
            }
            add(paragraphs, new Range(start, body.length()));
            return new MarkedText(paragraphs);
        }

        private void add(List<Paragraph> paragraphs, Range all) {
            if (body.substring(all.start(), all.end()).isBlank()) {
                return;
            }
            List<Passage> passages = new ArrayList<>();
            Set<Speaker> speakers = new LinkedHashSet<>();
            int first = 0;
            for (Quote quote : quotes) {
                if (begins(quote, all)) {
                    speakers.add(quote.speech().speaker());
                    first = first == 0 ? quote.speech().number() : first;
                }
            }
            List<Integer> cuts = cuts(all);
            for (int i = 0; i + 1 < cuts.size(); i++) {
                passages.add(passage(new Range(cuts.get(i), cuts.get(i + 1))));
            }
            paragraphs.add(new Paragraph(passages, List.copyOf(speakers), first));
        }

        private static boolean begins(Quote quote, Range where) {
            return quote.range().start() >= where.start() && quote.range().start() < where.end();
        }

        /** Where quotes begin and end within a paragraph, with the paragraph's own ends. */
        private List<Integer> cuts(Range all) {
            TreeSet<Integer> cuts = new TreeSet<>(List.of(all.start(), all.end()));
            for (Quote quote : quotes) {
                cuts.add(quote.range().start());
                cuts.add(quote.range().end());
            }
            return List.copyOf(cuts.subSet(all.start(), true, all.end(), true));
        }

        private Passage passage(Range all) {
            Speech innermost = null;
            List<Integer> anchors = new ArrayList<>();
            for (Quote quote : quotes) {
                if (quote.range().start() <= all.start() && all.end() <= quote.range().end()) {
                    innermost = quote.speech();
                }
                if (quote.range().start() == all.start()) {
                    anchors.add(quote.speech().number());
                }
            }
            return new Passage(pieces(all), innermost, anchors);
        }

        private List<Piece> pieces(Range all) {
            List<Piece> pieces = new ArrayList<>();
            int at = all.start();
            for (Name name : names) {
                int start = Math.max(at, name.range().start());
                int end = Math.min(all.end(), name.range().end());
                if (start < end) {
                    addPlain(pieces, at, start);
                    pieces.add(piece(start, end, name.named()));
                    at = end;
                }
            }
            addPlain(pieces, at, all.end());
            return pieces;
        }

        private void addPlain(List<Piece> pieces, int start, int end) {
            if (start < end) {
                pieces.add(piece(start, end, null));
            }
        }

        private Piece piece(int start, int end, @Nullable Named named) {
            return new Piece(body.substring(start, end), named, runs.between(start, end));
        }
    }
}
