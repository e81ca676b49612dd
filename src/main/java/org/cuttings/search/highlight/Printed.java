package org.cuttings.search.highlight;

import java.util.ArrayList;
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
import org.cuttings.article.Span;
import org.cuttings.search.highlight.Marks.Place;
import org.cuttings.search.highlight.Marks.Where;
import org.jspecify.annotations.Nullable;

/**
 * What a page prints of an article that can be searched.
 *
 * @param texts in the order of the page
 * @param names who and what is named in the body, and who is quoted there
 */
record Printed(String language, Map<Place, String> texts, List<Name> names) {

    /**
     * Somebody or something, and where the body names it.
     *
     * @param qualifier by which it is sought, such as "person", or "speaker"
     * @param key of its entity, null for a speaker
     * @param spellings all the names it is found by
     */
    record Name(
            String qualifier, @Nullable String key, Set<String> spellings, List<Span> mentions) {

        Name(String qualifier, @Nullable String key) {
            this(qualifier, key, new LinkedHashSet<>(), new ArrayList<>());
        }
    }

    static Printed of(Article article) {
        Map<Place, String> texts = new LinkedHashMap<>();
        put(texts, Where.SECTION, article.section());
        put(texts, Where.HEADLINE, article.headline());
        put(texts, Where.STANDFIRST, article.standfirst());
        put(texts, Where.SOURCE, article.source());
        if (article.authors().isEmpty()) {
            put(texts, Where.BYLINE, article.byline());
        }
        putAll(texts, Where.BYLINE, article.authors());
        put(texts, Where.BODY, article.body());
        putAll(texts, Where.CAPTION, article.captions());
        return new Printed(article.language(), texts, names(article));
    }

    private static void put(Map<Place, String> texts, Where where, @Nullable String text) {
        if (text != null) {
            texts.put(new Place(where, 0), text);
        }
    }

    private static void putAll(Map<Place, String> texts, Where where, List<String> all) {
        for (int i = 0; i < all.size(); i++) {
            texts.put(new Place(where, i), all.get(i));
        }
    }

    private static List<Name> names(Article article) {
        Map<String, Name> names = new LinkedHashMap<>();
        for (Mention mention : article.mentions()) {
            NamedEntity entity = mention.entity();
            String qualifier = qualifier(entity.type());
            if (qualifier != null) {
                Name name =
                        names.computeIfAbsent(
                                entity.key(), key -> new Name(qualifier, entity.key()));
                name.spellings().add(entity.name());
                name.spellings().add(mention.text());
                String former = mention.found().nameKey();
                if (former != null) {
                    name.spellings().add(former);
                }
                name.mentions().add(mention.span());
            }
        }
        for (Quote quote : article.quotes()) {
            String speaker = quote.speakerName();
            Span named = quote.speakerMention();
            if (speaker != null && named != null) {
                Name name = names.computeIfAbsent(":" + speaker, key -> new Name("speaker", null));
                name.spellings().add(speaker);
                name.mentions().add(named);
            }
        }
        return List.copyOf(names.values());
    }

    /** Null for kinds that are not searched. */
    private static @Nullable String qualifier(EntityType type) {
        return switch (type) {
            case PERSON -> "person";
            case ORGANISATION -> "org";
            case PLACE -> "place";
            case OTHER -> null;
        };
    }
}
