package org.cuttings.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes findings again of the quotes and mentions that an article has. */
final class FindingsOf {

    private final Map<Long, NamedEntity> entities = new LinkedHashMap<>();
    private final Map<Long, List<Span>> places = new LinkedHashMap<>();
    private final Map<Long, String> names = new LinkedHashMap<>();

    private FindingsOf() {}

    static Findings article(Article article) {
        FindingsOf made = new FindingsOf();
        for (Mention mention : article.allMentions()) {
            made.note(mention.found(), mention.text()).add(mention.span());
        }
        for (Quote quote : article.quotes()) {
            NamedEntity found = quote.speakerFound();
            String spoken = quote.speakerNameFound();
            if (found != null && spoken != null) {
                made.note(found, spoken);
            }
        }
        List<Findings.Name> found = new ArrayList<>();
        made.entities.forEach(
                (id, entity) ->
                        found.add(
                                new Findings.Name(
                                        entity.foundType(),
                                        made.name(entity),
                                        made.places.getOrDefault(id, List.of()))));
        return new Findings(found, article.quotes().stream().map(made::said).toList());
    }

    private List<Span> note(NamedEntity entity, String spelling) {
        entities.putIfAbsent(entity.id(), entity);
        if (Names.fold(spelling).equals(entity.nameKey())) {
            names.putIfAbsent(entity.id(), spelling);
        }
        return places.computeIfAbsent(entity.id(), id -> new ArrayList<>());
    }

    /**
     * A name under which the entity is found: as it is spelled somewhere, else without capitals.
     */
    private String name(NamedEntity entity) {
        String key = entity.nameKey();
        String plain = key == null || Names.fold(entity.name()).equals(key) ? entity.name() : key;
        return names.getOrDefault(entity.id(), plain);
    }

    private Findings.Said said(Quote quote) {
        return new Findings.Said(
                quote.span(),
                quote.kind(),
                quote.cue(),
                speaker(quote),
                quote.via(),
                quote.group());
    }

    private Findings.@Nullable Speaker speaker(Quote quote) {
        NamedEntity found = quote.speakerFound();
        String name = found == null ? quote.speakerNameFound() : name(found);
        Double confidence = quote.confidence();
        return name == null
                ? null
                : new Findings.Speaker(
                        name, quote.speakerMention(), confidence == null ? 1 : confidence);
    }
}
