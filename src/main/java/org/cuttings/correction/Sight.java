package org.cuttings.correction;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.Mention;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.Quote;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees who corrects an article: its quotes and names as they are shown.
 *
 * @param quotes in the order of the text
 * @param mentions in the order of the text
 */
record Sight(CodePoints body, List<Said> quotes, List<Mentioned> mentions) {

    /** A quote as it is shown. */
    record Said(Span span, QuoteKind kind, @Nullable String speaker) {}

    /**
     * A mention as it is shown.
     *
     * @param key of what it stands for, null where that is not stored
     * @param entity what the machine took it for
     */
    record Mentioned(
            Span span, @Nullable String key, String name, EntityType type, Change.Entity entity) {

        /** Whether it stands for whoever has this key or name. */
        boolean standsFor(String other) {
            return other.equals(key) || Names.fold(other).equals(Names.fold(name));
        }
    }

    static Sight of(Article article) {
        List<Said> quotes = new ArrayList<>();
        for (Quote quote : article.quotes()) {
            quotes.add(new Said(quote.span(), quote.kind(), quote.speakerName()));
        }
        List<Mentioned> mentions = new ArrayList<>();
        for (Mention mention : article.mentions()) {
            NamedEntity shown = mention.entity();
            NamedEntity found = mention.found();
            String foundName = found.nameKey();
            mentions.add(
                    new Mentioned(
                            mention.span(),
                            shown.key(),
                            shown.name(),
                            shown.type(),
                            new Change.Entity(
                                    found.foundType(),
                                    foundName == null ? found.name() : foundName)));
        }
        return new Sight(new CodePoints(article.body()), quotes, mentions);
    }

    static Sight of(CodePoints body, Findings findings) {
        List<Said> quotes = new ArrayList<>();
        for (Findings.Said said : findings.quotes()) {
            Findings.Speaker speaker = said.speaker();
            quotes.add(new Said(said.span(), said.kind(), speaker == null ? null : speaker.name()));
        }
        List<Mentioned> mentions = new ArrayList<>();
        for (Findings.Name name : findings.names()) {
            for (Span span : name.mentions()) {
                mentions.add(
                        new Mentioned(
                                span,
                                null,
                                name.name(),
                                name.type(),
                                new Change.Entity(name.type(), name.name())));
            }
        }
        return new Sight(body, quotes, mentions);
    }

    /** The quote that is this stretch of text but for how it begins or ends, if there is one. */
    @Nullable Said quote(Span span) {
        return quotes.stream()
                .filter(said -> Corrected.same(said.span(), span))
                .findFirst()
                .orElse(null);
    }

    /** The mention at exactly this place, if there is one. */
    @Nullable Mentioned mention(Span span) {
        return mentions.stream()
                .filter(mention -> mention.span().equals(span))
                .findFirst()
                .orElse(null);
    }
}
