package org.cuttings.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an article's body: who and what is named in it, and who said what. Every {@link
 * Span} is a position in the body.
 *
 * @param names each person, organisation or place once, in the order of first mention
 * @param quotes the quotes in the order of the text
 */
public record Findings(List<Name> names, List<Said> quotes) {

    public static final Findings NONE = new Findings(List.of(), List.of());

    public Findings {
        names = List.copyOf(names);
        quotes = List.copyOf(quotes);
    }

    /** What an article has, as the machine finds it, whatever people made of the names. */
    public static Findings of(Article article) {
        return FindingsOf.article(article);
    }

    /**
     * One named person, organisation or place with every place in the body where it is named.
     *
     * @param name its fullest form in this article, such as "Faisal Mekdad"
     * @param mentions in the order of the text; the spellings may differ; none where people say
     *     that somebody speaks whom the body does not name
     */
    public record Name(EntityType type, String name, List<Span> mentions) {
        public Name {
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * One stretch of speech.
     *
     * @param span the words said, without the outer quotation marks
     * @param cue the word that reports the speech, such as "said"
     * @param speaker who said it, null where the text does not tell
     * @param via a second-hand source, as in "according to Reuters"
     * @param group the same number for the pieces of one split quote, null for a quote in one piece
     */
    public record Said(
            Span span,
            QuoteKind kind,
            @Nullable String cue,
            @Nullable Speaker speaker,
            @Nullable String via,
            @Nullable Integer group) {}

    /**
     * Who said something.
     *
     * @param name equal to the name of one of {@link Findings#names()} where the speaker is named
     *     in the body, else the words of the text, such as "a spokesman"
     * @param mention where the text names the speaker of this quote ("he", "Mekdad"), null where it
     *     is understood from before
     * @param confidence 0 to 1
     * @param type of the name that is meant, where people said so; null for any of that name
     */
    public record Speaker(
            String name, @Nullable Span mention, double confidence, @Nullable EntityType type) {

        public Speaker(String name, @Nullable Span mention, double confidence) {
            this(name, mention, confidence, null);
        }
    }
}
