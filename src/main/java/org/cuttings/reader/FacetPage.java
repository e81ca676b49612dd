package org.cuttings.reader;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.cuttings.article.Names;
import org.cuttings.search.Query.Facet;
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

    FacetPage(Listings listings) {
        this.listings = listings;
    }

    /**
     * @param find what the values shown must contain; the chosen ones are always shown
     */
    @GetMapping("/search/facets/{name}")
    String facet(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String find,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        Facet facet = facet(name);
        Address asked = Address.of("/search", given, SearchParameters.KNOWN);
        Address plain = asked.without("after").without("page");
        String part = Names.fold(find);
        model.addAttribute("asked", asked);
        model.addAttribute("name", SearchParameters.of(facet));
        model.addAttribute("find", find);
        model.addAttribute("kept", plain.without(name));
        model.addAttribute("back", plain.toString());
        model.addAttribute("options", options(plain, facet, part));
        return "facet";
    }

    private List<Listing.Option> options(Address asked, Facet facet, String part) {
        return listings.options(asked, facet).stream()
                .filter(option -> option.chosen() || Names.fold(option.value()).contains(part))
                .sorted(Comparator.comparing((Listing.Option option) -> !option.chosen()))
                .toList();
    }

    private static Facet facet(String name) {
        return EnumSet.copyOf(SearchParameters.FILTERS).stream()
                .filter(facet -> facet.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
