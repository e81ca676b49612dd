package org.cuttings.reader.list;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.cuttings.article.Newest;
import org.cuttings.reader.Address;
import org.cuttings.search.highlight.Sought;
import org.cuttings.search.outage.Extras;
import org.cuttings.search.query.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds articles by words and narrows them by filters; the address holds the whole search. */
@Controller
class SearchPage {

    private static final int SHOWN = 50;

    private final Listings listings;
    private final Newest newest;
    private final Extras extras;

    SearchPage(Listings listings, Newest newest, Extras extras) {
        this.listings = listings;
        this.newest = newest;
        this.extras = extras;
    }

    /**
     * @param live whether the script on the page asks for what has changed only
     * @param restoring whether it asks for the whole page after all
     */
    @GetMapping("/search")
    String search(
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean live,
            @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false")
                    boolean restoring,
            HttpServletResponse response,
            Model model) {
        Address asked = Address.of("/search", given, SearchParameters.KNOWN);
        model.addAttribute("asked", asked);
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        Listing listing = extras.<@Nullable Listing>ask(() -> listings.list(asked), () -> null);
        if (listing == null) {
            // the script on the page is to load all of it
            response.setHeader("HX-Redirect", asked.toString());
            return withoutIndex(asked, model);
        }
        model.addAttribute("listing", listing);
        if (live && !restoring) {
            // the form sends its empty fields, too; the address shown need not have them
            response.setHeader("HX-Push-Url", asked.toString());
            return "search :: update";
        }
        return "search";
    }

    /** Headlines that have the words, as the database has them, so that there is something. */
    private String withoutIndex(Address asked, Model model) {
        List<String> words = Sought.by(Query.of(asked.first("q"))).words();
        model.addAttribute("looked", Newest.LOOKED_THROUGH);
        model.addAttribute("articles", newest.withHeadline(words, SHOWN));
        return "search-without-index";
    }
}
