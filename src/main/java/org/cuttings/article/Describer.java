package org.cuttings.article;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what was found in an article as its quotes and mentions. */
@Component
class Describer {

    private final EntityManager entities;

    Describer(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Gives the article these quotes and mentions instead of those it has.
     *
     * @param ids the numbers of the names found
     */
    void describe(Article article, Findings findings, Map<Findings.Name, Long> ids) {
        Map<Long, NamedEntity> known = known(ids);
        CodePoints body = new CodePoints(article.body());
        List<Mention> mentions = new ArrayList<>();
        for (Findings.Name name : findings.names()) {
            NamedEntity entity = known.get(ids.get(name));
            if (entity != null) {
                for (Span span : name.mentions()) {
                    mentions.add(new Mention(article, entity, span, body.cut(span)));
                }
            }
        }
        mentions.sort(Comparator.comparingInt(mention -> mention.span().start()));
        Map<String, Long> numbers = spelled(ids);
        List<Quote> quotes = new ArrayList<>();
        for (Findings.Said said : findings.quotes()) {
            Long speaker = speaker(said, numbers);
            quotes.add(
                    new Quote(
                            article,
                            quotes.size(),
                            said,
                            body.cut(said.span()),
                            speaker == null ? null : known.get(speaker)));
        }
        article.describe(quotes, mentions);
    }

    private Map<Long, NamedEntity> known(Map<Findings.Name, Long> ids) {
        Map<Long, NamedEntity> known = new HashMap<>();
        entities.unwrap(Session.class)
                .findMultiple(NamedEntity.class, ids.values().stream().distinct().toList())
                .forEach(entity -> known.put(entity.id(), entity));
        return known;
    }

    /**
     * The numbers by the names as this article has them, and as they are compared: the archive may
     * know a name in another spelling.
     */
    private static Map<String, Long> spelled(Map<Findings.Name, Long> ids) {
        Map<String, Long> numbers = new HashMap<>();
        ids.forEach((name, id) -> numbers.putIfAbsent(name.name(), id));
        ids.forEach((name, id) -> numbers.putIfAbsent(Names.fold(name.name()), id));
        return numbers;
    }

    private static @Nullable Long speaker(Findings.Said said, Map<String, Long> numbers) {
        Findings.Speaker speaker = said.speaker();
        if (speaker == null) {
            return null;
        }
        Long exact = numbers.get(speaker.name());
        return exact != null ? exact : numbers.get(Names.fold(speaker.name()));
    }
}
