package org.cuttings.reader.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.article.Article;
import org.cuttings.article.CodePoints;
import org.cuttings.article.EntityType;
import org.cuttings.article.Mention;
import org.cuttings.article.NamedEntity;

/**
 * Who or what is named in an article, and where.
 *
 * @param places in the order of the text, at least one, the first 50
 */
record NamedPlaces(String key, String name, EntityType type, List<Snippet> places) {

    /** More than an editor would look through. */
    private static final int MOST = 300;

    /** Those named in an article, in the order in which they are first named. */
    static List<NamedPlaces> of(Article article, CodePoints body) {
        Map<String, NamedPlaces> named = new LinkedHashMap<>();
        for (Mention mention : article.mentions()) {
            NamedEntity entity = mention.entity();
            named.computeIfAbsent(
                            entity.key(),
                            key ->
                                    new NamedPlaces(
                                            key, entity.name(), entity.type(), new ArrayList<>()))
                    .places()
                    .add(Snippet.of(body, mention.span()));
        }
        return named.values().stream().limit(MOST).toList();
    }

    /** How it is spelled, each spelling once. */
    public List<String> spellings() {
        return places.stream().map(Snippet::words).distinct().toList();
    }
}
