package org.cuttings.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.article.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Completes what somebody types: headlines and names that begin so. */
@Component
public class Suggestions {

    private final Names names;
    private final ArticleSearch articles;

    Suggestions(Names names, ArticleSearch articles) {
        this.names = names;
        this.articles = articles;
    }

    /**
     * One completion.
     *
     * @param kind "headline", "person", "organisation", "place" or "other"
     * @param id key of the article or the name
     */
    public record Suggestion(String kind, String text, @Nullable String id) {}

    /** At most {@code size} completions, names before headlines. */
    @Transactional(readOnly = true)
    public List<Suggestion> complete(String start, int size) {
        if (start.isBlank()) {
            return List.of();
        }
        List<Suggestion> found = new ArrayList<>();
        for (Names.Listed name : names.list(start, null, null, size)) {
            found.add(
                    new Suggestion(
                            name.type().name().toLowerCase(Locale.ROOT), name.name(), name.key()));
        }
        String prefix = start.strip().replaceAll("[*\\s]+$", "") + "*";
        for (ArticleSearch.Hit hit :
                articles.find(Query.of("headline:" + lastWord(prefix))).items()) {
            if (found.size() < size) {
                found.add(new Suggestion("headline", hit.headline(), hit.id()));
            }
        }
        return List.copyOf(found.subList(0, Math.min(size, found.size())));
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
