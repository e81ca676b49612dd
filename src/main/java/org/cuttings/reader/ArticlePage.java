package org.cuttings.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.EntityType;
import org.cuttings.article.Mention;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Published;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.QueryParameters;
import org.cuttings.search.UnusableQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One article to read, with its speakers beside it. */
@Controller
class ArticlePage {

    private static final int RELATED = 4;

    private final Articles articles;
    private final ArticleSearch search;
    private final Wording wording;

    ArticlePage(Articles articles, ArticleSearch search, Wording wording) {
        this.articles = articles;
        this.search = search;
        this.wording = wording;
    }

    /** A name in the article with how often it stands there. */
    public record Counted(NamedEntity entity, int count) {}

    /** Where the article stands among the results it was opened from. */
    public record Trail(
            String back,
            @Nullable String q,
            int place,
            long total,
            @Nullable String previous,
            @Nullable String next) {}

    @GetMapping({"/articles/{id}", "/articles/{id}/{slug}"})
    String article(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        Article article = articles.get(id);
        model.addAttribute("article", article);
        model.addAttribute("paragraphs", new StoryText(article).paragraphs());
        model.addAttribute("names", names(article));
        model.addAttribute("related", search.related(article.key(), RELATED));
        model.addAttribute("reference", reference(article));
        model.addAttribute("here", wording.article(article.key(), article.headline()));
        model.addAttribute("trail", trail(article, given));
        return "article";
    }

    private static Map<EntityType, List<Counted>> names(Article article) {
        Map<NamedEntity, Integer> counts = new LinkedHashMap<>();
        for (Mention mention : article.mentions()) {
            counts.merge(mention.entity(), 1, Integer::sum);
        }
        Map<EntityType, List<Counted>> byType = new LinkedHashMap<>();
        for (EntityType type : EntityType.values()) {
            List<Counted> named = new ArrayList<>();
            counts.forEach(
                    (entity, count) -> {
                        if (entity.type() == type) {
                            named.add(new Counted(entity, count));
                        }
                    });
            named.sort((a, b) -> Integer.compare(b.count(), a.count()));
            if (!named.isEmpty()) {
                byType.put(type, named);
            }
        }
        return byType;
    }

    /** The article as the Chicago Manual of Style lists it. */
    private String reference(Article article) {
        StringBuilder text = new StringBuilder();
        if (!article.authors().isEmpty()) {
            text.append(String.join(", ", article.authors())).append(". ");
        }
        text.append('“').append(article.headline());
        text.append(article.headline().matches(".*[.?!]$") ? "” " : ".” ");
        Published published = article.published();
        if (article.source() != null) {
            text.append(article.source()).append(published == null ? "." : ", ");
        }
        if (published != null) {
            text.append(wording.date(published.day())).append('.');
        }
        return text.toString().strip();
    }

    private @Nullable Trail trail(Article article, MultiValueMap<String, String> given) {
        Address asked = Address.of("/search", given, SearchParameters.KNOWN);
        if (asked.parameters().isEmpty()) {
            return null;
        }
        try {
            Map<String, String[]> parameters = new LinkedHashMap<>();
            asked.parameters()
                    .forEach((name, values) -> parameters.put(name, values.toArray(new String[0])));
            ArticleSearch.Neighbours around =
                    search.around(QueryParameters.read(parameters), article.key());
            return new Trail(
                    asked.toString(),
                    asked.first("q"),
                    around.place(),
                    around.total(),
                    link(asked, around.previous()),
                    link(asked, around.next()));
        } catch (UnusableQuery e) {
            // The article is there all the same; only the way back to its neighbours is not.
            return null;
        }
    }

    private static @Nullable String link(Address asked, @Nullable String key) {
        return key == null ? null : asked.at("/articles/" + key).toString();
    }
}
