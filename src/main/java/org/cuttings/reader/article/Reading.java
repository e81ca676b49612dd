package org.cuttings.reader.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.Article;
import org.cuttings.article.EntityType;
import org.cuttings.article.Mention;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Quote;
import org.cuttings.article.QuoteKind;
import org.cuttings.search.highlight.Marks;

/**
 * What a page shows of one article's text: its body with names and quotes marked, and who and what
 * is named in it.
 *
 * @param names by kind, people first; empty kinds are left out
 * @param speakers the entities that are quoted
 */
record Reading(MarkedText text, List<Kind> names, int nameCount, Set<Long> speakers) {

    /** The names of one kind, the most frequent first. */
    record Kind(EntityType type, List<Name> names) {}

    /**
     * @param mentions how often the article names it
     */
    record Name(String key, String name, int mentions) {}

    static Reading of(Article article, Marks marks) {
        List<MarkedText.Named> named = new ArrayList<>();
        for (Mention mention : article.mentions()) {
            NamedEntity entity = mention.entity();
            named.add(new MarkedText.Named(mention.span(), entity.key(), entity.type()));
        }
        List<MarkedText.Speech> speeches = new ArrayList<>();
        Set<Long> speakers = new LinkedHashSet<>();
        for (Quote quote : article.quotes()) {
            speeches.add(speech(quote));
            NamedEntity speaker = quote.speaker();
            if (speaker != null) {
                speakers.add(speaker.id());
            }
        }
        List<Kind> kinds = kinds(article.mentions());
        return new Reading(
                MarkedText.of(article.body(), named, speeches, marks.in(Marks.Where.BODY)),
                kinds,
                kinds.stream().mapToInt(kind -> kind.names().size()).sum(),
                speakers);
    }

    /** The keys of all names. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(kind -> kind.names().forEach(name -> keys.add(name.key())));
        return keys;
    }

    private static MarkedText.Speech speech(Quote quote) {
        NamedEntity entity = quote.speaker();
        String spoken = quote.speakerName();
        boolean indirect = quote.kind() == QuoteKind.INDIRECT;
        MarkedText.Speaker speaker =
                new MarkedText.Speaker(
                        entity == null ? spoken : entity.name(),
                        entity == null ? null : entity.key(),
                        quote.doubtful(),
                        indirect,
                        quote.via());
        return new MarkedText.Speech(quote.seq() + 1, quote.span(), indirect, speaker);
    }

    private static List<Kind> kinds(List<Mention> mentions) {
        Map<EntityType, Map<String, Name>> byType = new EnumMap<>(EntityType.class);
        for (Mention mention : mentions) {
            NamedEntity entity = mention.entity();
            byType.computeIfAbsent(entity.type(), type -> new LinkedHashMap<>())
                    .merge(
                            entity.key(),
                            new Name(entity.key(), entity.name(), 1),
                            (a, b) -> new Name(a.key(), a.name(), a.mentions() + 1));
        }
        List<Kind> kinds = new ArrayList<>();
        byType.forEach(
                (type, names) ->
                        kinds.add(
                                new Kind(
                                        type,
                                        names.values().stream()
                                                .sorted(
                                                        (a, b) ->
                                                                Integer.compare(
                                                                        b.mentions(), a.mentions()))
                                                .toList())));
        return kinds;
    }
}
