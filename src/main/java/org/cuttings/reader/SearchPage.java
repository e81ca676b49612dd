package org.cuttings.reader;

import jakarta.servlet.http.HttpServletResponse;
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

    private final Listings listings;

    SearchPage(Listings listings) {
        this.listings = listings;
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
        model.addAttribute("listing", listings.list(asked));
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        if (live && !restoring) {
            // the form sends its empty fields, too; the address shown need not have them
            response.setHeader("HX-Push-Url", asked.toString());
            return "search :: update";
        }
        return "search";
    }
}
