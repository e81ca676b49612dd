package org.cuttings.reader;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.cuttings.article.EntityType;
import org.cuttings.article.Key;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.search.ArticleSearch;
import org.cuttings.search.Query;
import org.cuttings.search.QueryParameters;
import org.cuttings.search.QuoteSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All people, organisations and places, and one of them with all that is known. */
@Controller
class NamesPage {

    private static final List<String> KNOWN = List.of("q", "type", "after");
    private static final int SIZE = 100;
    private static final int QUOTES = 10;

    private final Names names;
    private final ArticleSearch articles;
    private final QuoteSearch quotes;

    NamesPage(Names names, ArticleSearch articles, QuoteSearch quotes) {
        this.names = names;
        this.articles = articles;
        this.quotes = quotes;
    }

    @GetMapping("/names")
    String names(@RequestParam MultiValueMap<String, String> given, Model model) {
        Address asked = Address.of("/names", given, KNOWN);
        List<Names.Listed> found =
                names.list(asked.first("q"), type(asked.first("type")), after(asked), SIZE + 1);
        List<Names.Listed> page = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute("asked", asked);
        model.addAttribute("found", page);
        model.addAttribute(
                "next", found.size() > SIZE ? asked.with("after", page.get(SIZE - 1).key()) : null);
        return "names";
    }

    @GetMapping("/names/{id}")
    String name(@PathVariable String id, Model model) {
        NamedEntity entity = names.get(id);
        Query query = about(entity);
        model.addAttribute("entity", entity);
        model.addAttribute("spellings", names.spellings(entity));
        model.addAttribute("results", articles.find(query));
        model.addAttribute(
                "said",
                quotes.find(
                        new QuoteSearch.Query(
                                null,
                                List.of(entity.key()),
                                null,
                                null,
                                null,
                                null,
                                QUOTES,
                                null)));
        model.addAttribute("all", all(query));
        return "name";
    }

    private static Query about(NamedEntity entity) {
        String parameter =
                switch (entity.type()) {
                    case PERSON -> "person";
                    case ORGANISATION -> "org";
                    case PLACE -> "place";
                    case OTHER -> "q";
                };
        Map<String, String[]> parameters = new LinkedHashMap<>();
        parameters.put(
                parameter,
                new String[] {
                    entity.type() == EntityType.OTHER
                            ? "\"" + entity.name().replace("\"", " ") + "\""
                            : entity.key()
                });
        parameters.put("sort", new String[] {"newest"});
        parameters.put("facets", new String[] {"year,person,org,place"});
        return QueryParameters.read(parameters);
    }

    private static Address all(Query query) {
        return new Address("/search", QueryParameters.write(query));
    }

    private Names.@Nullable After after(Address asked) {
        String key = asked.first("after");
        OptionalLong id = key == null ? OptionalLong.empty() : Key.parse(key);
        if (key == null || id.isEmpty()) {
            return null;
        }
        return new Names.After(Names.fold(names.get(key).name()), id.getAsLong());
    }

    private static @Nullable EntityType type(@Nullable String name) {
        return EnumSet.allOf(EntityType.class).stream()
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
    }
}
