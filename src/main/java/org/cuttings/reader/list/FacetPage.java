package org.cuttings.reader.list;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.cuttings.article.Names;
import org.cuttings.reader.Address;
import org.cuttings.search.query.Query.Facet;
import org.cuttings.search.quote.QuoteParameters;
import org.cuttings.search.quote.QuoteSearch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Lists all the values of one filter, to choose from as many as one likes. */
@Controller
class FacetPage {

    private final Listings listings;
    private final QuoteListings quoteListings;

    FacetPage(Listings listings, QuoteListings quoteListings) {
        this.listings = listings;
        this.quoteListings = quoteListings;
    }

    /**
     * @param find what the values shown must contain; the chosen ones are always shown
     */
    @GetMapping("/search/facets/{name}")
    String ofArticles(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String find,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        Facet facet = known(SearchParameters.FILTERS, SearchParameters::of, name);
        Address asked = Address.of("/search", given, SearchParameters.KNOWN);
        Address plain = asked.without("after").without("page");
        model.addAttribute("asked", asked);
        return show(plain, name, find, listings.options(plain, facet), model);
    }

    /**
     * @param find what the values shown must contain; the chosen ones are always shown
     */
    @GetMapping("/quotes/facets/{name}")
    String ofQuotes(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String find,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        QuoteSearch.Facet facet = known(QuoteListings.FILTERS, QuoteListings::parameter, name);
        Address plain = Address.of("/quotes", given, QuoteParameters.KNOWN);
        return show(plain, name, find, quoteListings.options(plain, facet), model);
    }

    private static String show(
            Address asked, String name, String find, List<Listing.Option> options, Model model) {
        String part = Names.fold(find);
        model.addAttribute("name", name);
        model.addAttribute("find", find);
        model.addAttribute("list", asked.path());
        model.addAttribute("parameters", asked.parameters());
        model.addAttribute("kept", asked.without(name));
        model.addAttribute("back", asked.toString());
        model.addAttribute(
                "options",
                options.stream()
                        .filter(
                                option ->
                                        option.chosen() || Names.fold(option.name()).contains(part))
                        .sorted(Comparator.comparing((Listing.Option option) -> !option.chosen()))
                        .toList());
        return "facet";
    }

    private static <F> F known(List<F> filters, Function<F, String> parameter, String name) {
        return filters.stream()
                .filter(facet -> parameter.apply(facet).equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
