package org.cuttings.search.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Mention;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Quote;
import org.cuttings.article.Span;

/**
 * What a quote is about: its own words and the rest of its paragraph, where who speaks is left out.
 *
 * @param text the paragraph without the names of speakers outside the quote
 * @param entities who and what is named in the quote, or in its paragraph other than as a speaker
 */
record QuoteContext(String text, Set<NamedEntity> entities) {

    private static final String BREAK = "\n\n";

    /** In a text without paragraphs, what stands further away than this is about other things. */
    private static final int FARTHEST = 500;

    private static final String GAP = " … ";

    static QuoteContext of(Quote quote, CodePoints body) {
        Span around = paragraph(quote.span(), body);
        List<Span> speakers = speakers(quote);
        Set<NamedEntity> entities = new LinkedHashSet<>();
        List<Span> out = new ArrayList<>();
        for (Mention mention : quote.article().mentions()) {
            Span span = mention.span();
            if (!span.overlaps(around)) {
                continue;
            }
            boolean speaks =
                    mention.entity().equals(quote.speaker())
                            || speakers.stream().anyMatch(span::overlaps);
            if (span.overlaps(quote.span()) || !speaks) {
                entities.add(mention.entity());
            } else {
                out.add(span);
            }
        }
        return new QuoteContext(without(out, around, body), entities);
    }

    private static Span paragraph(Span quote, CodePoints body) {
        String text = body.text();
        int start = body.index(quote.start());
        int end = body.index(quote.end());
        int before = text.lastIndexOf(BREAK, start);
        int after = text.indexOf(BREAK, end);
        int first = before < 0 ? 0 : before + BREAK.length();
        int last = after < 0 ? text.length() : after;
        return body.span(
                Math.min(start, Math.max(first, space(text, start - FARTHEST))),
                Math.max(end, Math.min(last, space(text, end + FARTHEST))));
    }

    /** Where the next space stands, so that no word is cut. */
    private static int space(String text, int from) {
        int at = text.indexOf(' ', Math.max(0, Math.min(from, text.length())));
        return at < 0 ? text.length() : at;
    }

    /** Where the article names those who speak. */
    private static List<Span> speakers(Quote quote) {
        Article article = quote.article();
        List<Span> spans = new ArrayList<>();
        for (Quote other : article.quotes()) {
            Span mention = other.speakerMention();
            if (mention != null) {
                spans.add(mention);
            }
        }
        return spans;
    }

    private static String without(List<Span> left, Span around, CodePoints body) {
        StringBuilder text = new StringBuilder();
        int at = around.start();
        for (Span span : left) {
            if (span.start() >= at) {
                text.append(body.cut(new Span(at, span.start()))).append(GAP);
            }
            at = Math.max(at, span.end());
        }
        return text.append(body.cut(new Span(at, Math.max(at, around.end())))).toString();
    }
}
