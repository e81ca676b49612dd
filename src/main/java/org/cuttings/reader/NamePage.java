package org.cuttings.reader;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.search.ArticleSearch.Count;
import org.cuttings.search.Query.Facet;
import org.cuttings.search.QuoteSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows one person, organisation or place: where named, what said, with whom. */
@Controller
class NamePage {

    private static final int QUOTES = 5;
    private static final int TOGETHER = 10;

    private final Names names;
    private final Listings listings;
    private final QuoteSearch quotes;

    NamePage(Names names, Listings listings, QuoteSearch quotes) {
        this.names = names;
        this.listings = listings;
        this.quotes = quotes;
    }

    /**
     * Somebody or something named in the same articles.
     *
     * @param share of the most frequent one, in percent
     */
    record Together(String kind, String name, String href, long articles, long share) {}

    @GetMapping("/names/{id}")
    String name(@PathVariable String id, Model model) {
        NamedEntity name = names.get(id);
        if (name.merged()) {
            return "redirect:/names/" + name.current().key();
        }
        Address about = articles(name);
        Listing listing = listings.list(about);
        model.addAttribute("name", name);
        model.addAttribute(
                "aliases",
                names.spellings(name).stream()
                        .filter(other -> !other.equals(name.name()))
                        .toList());
        model.addAttribute("listing", listing);
        model.addAttribute("said", quotes.find(QuoteSearch.Query.all(QUOTES).by(name.key())));
        model.addAttribute("about", quotes.find(QuoteSearch.Query.all(QUOTES).about(name.key())));
        model.addAttribute("together", together(name, listing));
        model.addAttribute("search", about.toString());
        return "name";
    }

    private static List<Together> together(NamedEntity name, Listing listing) {
        List<Together> all = new ArrayList<>();
        for (Facet facet : List.of(Facet.PERSON, Facet.ORG, Facet.PLACE)) {
            for (Count count : listing.results().facets().getOrDefault(facet, List.of())) {
                String key = count.entityId();
                if (key != null && !key.equals(name.key()) && count.count() > 0) {
                    all.add(
                            new Together(
                                    SearchParameters.of(facet),
                                    count.value(),
                                    "/names/" + key,
                                    count.count(),
                                    0));
                }
            }
        }
        all.sort((a, b) -> Long.compare(b.articles(), a.articles()));
        long most = all.isEmpty() ? 1 : all.get(0).articles();
        return all.stream()
                .limit(TOGETHER)
                .map(
                        one ->
                                new Together(
                                        one.kind(),
                                        one.name(),
                                        one.href(),
                                        one.articles(),
                                        100 * one.articles() / most))
                .toList();
    }

    /** The list of articles that name it. */
    private static Address articles(NamedEntity name) {
        Address all = Address.of("/search");
        return switch (name.type()) {
            case PERSON -> all.with("person", name.key());
            case ORGANISATION -> all.with("org", name.key());
            case PLACE -> all.with("place", name.key());
            // no filter takes names of other kinds, so their words are searched
            case OTHER -> all.with("q", '"' + name.name().replace('"', ' ') + '"');
        };
    }
}
