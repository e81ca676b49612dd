package org.cuttings.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Mention;
import org.cuttings.article.Quote;
import org.cuttings.article.QuoteKind;
import org.jspecify.annotations.Nullable;

/**
 * An article's body cut into paragraphs, those into runs that are quotes or not, and those into
 * bits that are names or not. Put together again, the bits are the body to the letter.
 */
final class StoryText {

    private static final String MARKS = "\"“”„‟«»‹›‘’‚'`「」『』";

    private final String body;
    private final List<Marked<Quote>> quotes = new ArrayList<>();
    private final List<Marked<Mention>> mentions = new ArrayList<>();

    /** A stretch of the body in UTF-16 units. */
    private record Marked<T>(int start, int end, T of) {}

    /** One paragraph with the quotes that begin in it. */
    public record Paragraph(List<Run> runs, List<Quote> spoken) {}

    /**
     * A stretch that is wholly quoted or not at all.
     *
     * @param anchor the id of a quote's first stretch, null elsewhere
     */
    public record Run(@Nullable Quote quote, @Nullable String anchor, List<Bit> bits) {}

    /** A stretch that is a name or not. */
    public record Bit(String text, @Nullable Mention mention) {}

    StoryText(Article article) {
        body = article.body();
        CodePoints points = new CodePoints(body);
        int done = 0;
        for (Quote quote :
                article.quotes().stream()
                        .sorted(Comparator.comparingInt(q -> q.span().start()))
                        .toList()) {
            boolean marked = quote.kind() != QuoteKind.INDIRECT;
            int first = points.index(quote.span().start());
            int last = points.index(quote.span().end());
            int start = marked ? withMark(first - 1, -1) : first;
            int end = marked ? withMark(last, 1) : last;
            if (start >= done && end > start) {
                quotes.add(new Marked<>(start, end, quote));
                done = end;
            }
        }
        done = 0;
        for (Mention mention : article.mentions()) {
            int start = points.index(mention.span().start());
            int end = points.index(mention.span().end());
            if (start >= done && end > start) {
                mentions.add(new Marked<>(start, end, mention));
                done = end;
            }
        }
    }

    /** Takes the quotation mark beside a quote into it, where there is one. */
    private int withMark(int index, int step) {
        boolean mark =
                index >= 0 && index < body.length() && MARKS.indexOf(body.charAt(index)) >= 0;
        return step < 0 ? (mark ? index : index + 1) : (mark ? index + 1 : index);
    }

    List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        while (start < body.length()) {
            int gap = body.indexOf("\n\n", start);
            int end = gap < 0 ? body.length() : gap;
            paragraphs.add(paragraph(start, end));
            start = gap < 0 ? end : gap + 2;
        }
        return paragraphs;
    }

    private Paragraph paragraph(int start, int end) {
        List<Run> runs = new ArrayList<>();
        List<Quote> spoken = new ArrayList<>();
        int at = start;
        for (Marked<Quote> quote : within(quotes, start, end)) {
            int from = Math.max(quote.start(), start);
            int to = Math.min(quote.end(), end);
            if (from > at) {
                runs.add(new Run(null, null, bits(at, from)));
            }
            boolean first = quote.start() >= start;
            if (first) {
                spoken.add(quote.of());
            }
            String anchor = first ? "q" + (quote.of().seq() + 1) : null;
            runs.add(new Run(quote.of(), anchor, bits(from, to)));
            at = to;
        }
        if (at < end) {
            runs.add(new Run(null, null, bits(at, end)));
        }
        return new Paragraph(List.copyOf(runs), List.copyOf(spoken));
    }

    private List<Bit> bits(int start, int end) {
        List<Bit> bits = new ArrayList<>();
        int at = start;
        for (Marked<Mention> mention : within(mentions, start, end)) {
            int from = Math.max(mention.start(), start);
            int to = Math.min(mention.end(), end);
            if (from > at) {
                bits.add(new Bit(body.substring(at, from), null));
            }
            bits.add(new Bit(body.substring(from, to), mention.of()));
            at = to;
        }
        if (at < end) {
            bits.add(new Bit(body.substring(at, end), null));
        }
        return List.copyOf(bits);
    }

    /** Those that share at least one character with the stretch; they are in order. */
    private static <T> List<Marked<T>> within(List<Marked<T>> marked, int start, int end) {
        int low = 0;
        int high = marked.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marked.get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int last = low;
        while (last < marked.size() && marked.get(last).start() < end) {
            last++;
        }
        return marked.subList(low, last);
    }
}
