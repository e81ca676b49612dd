package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.Mention;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Quote;
import org.cuttings.article.Span;
import org.cuttings.correction.Wish;
import org.jspecify.annotations.Nullable;

/**
 * What an editor left of what was found in an article, on the page on which it is checked.
 *
 * @param quotes the quotes that were found, in the order of the text
 * @param names the names that were found, and names that were added
 */
public record Checked(List<OfQuote> quotes, List<OfName> names) {

    public static final Checked NOTHING = new Checked(List.of(), List.of());

    public Checked {
        quotes = List.copyOf(quotes);
        names = List.copyOf(names);
    }

    /**
     * A quote as the editor left it.
     *
     * @param text the words said, as they were found; tells which quote is meant
     * @param keep false if it is no quote
     * @param was who the machine says said it, null or blank for unknown
     * @param speaker who said it, null or blank for unknown
     */
    public record OfQuote(
            String text, boolean keep, @Nullable String was, @Nullable String speaker) {

        private boolean sameSpeaker() {
            return clean(was).equals(clean(speaker));
        }
    }

    /**
     * A name as the editor left it.
     *
     * @param found the name as it was found, null for one the editor added
     * @param was what it was found to be
     * @param type what it is
     * @param name what it should be, null or blank if it is no name
     */
    public record OfName(
            @Nullable String found, EntityType was, EntityType type, @Nullable String name) {}

    /** An article's quotes and names as they are shown, so as they are checked. */
    static Findings shown(Article article) {
        Map<NamedEntity, List<Span>> places = new LinkedHashMap<>();
        for (Mention mention : article.mentions()) {
            places.computeIfAbsent(mention.entity(), entity -> new ArrayList<>())
                    .add(mention.span());
        }
        List<Findings.Name> names = new ArrayList<>();
        places.forEach(
                (entity, spans) ->
                        names.add(new Findings.Name(entity.type(), entity.name(), spans)));
        return new Findings(names, article.quotes().stream().map(Checked::shown).toList());
    }

    private static Findings.Said shown(Quote quote) {
        String speaker = quote.speakerName();
        return new Findings.Said(
                quote.span(),
                quote.kind(),
                quote.cue(),
                speaker == null ? null : new Findings.Speaker(speaker, null, 1),
                quote.via(),
                quote.group());
    }

    /** What is to be corrected in what was found; what is not found there is left alone. */
    List<Wish> wishes(Findings found, String body) {
        CodePoints points = new CodePoints(body);
        List<Wish> wishes = new ArrayList<>();
        Map<String, Findings.Name> byName = new LinkedHashMap<>();
        found.names().forEach(name -> byName.putIfAbsent(name.name(), name));
        for (OfName name : names) {
            Findings.Name meant = name.found() == null ? null : byName.get(name.found());
            if (meant != null) {
                ofName(name, meant).ifPresent(wishes::add);
            } else if (name.found() == null && !clean(name.name()).isEmpty()) {
                wishes.add(
                        Wish.name(
                                clean(name.name()),
                                null,
                                null,
                                null,
                                clean(name.name()),
                                name.type()));
            }
        }
        ofQuotes(found, points).forEach(wishes::add);
        return wishes;
    }

    private static Optional<Wish> ofName(OfName name, Findings.Name found) {
        String right = clean(name.name());
        if (right.equals(found.name()) && name.type() == name.was()) {
            return Optional.empty();
        }
        return Optional.of(
                right.isEmpty()
                        ? Wish.noName("", null, found.name())
                        : Wish.name("", null, found.name(), null, right, name.type()));
    }

    private List<Wish> ofQuotes(Findings found, CodePoints body) {
        List<OfQuote> open = new ArrayList<>(quotes);
        List<Wish> wishes = new ArrayList<>();
        for (Findings.Said said : found.quotes()) {
            String text = body.cut(said.span());
            OfQuote meant =
                    open.stream().filter(one -> one.text().equals(text)).findFirst().orElse(null);
            if (meant != null) {
                open.remove(meant);
                int start = said.span().start();
                if (!meant.keep()) {
                    wishes.add(Wish.noQuote(text, start));
                } else if (!meant.sameSpeaker()) {
                    wishes.add(Wish.quote(text, start, null, null, meant.speaker(), null));
                }
            }
        }
        return wishes;
    }

    private static String clean(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
