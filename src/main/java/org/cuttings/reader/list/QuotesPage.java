package org.cuttings.reader.list;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.reader.Address;
import org.cuttings.search.quote.QuoteParameters;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists who said what; the address holds the whole question. */
@Controller
class QuotesPage {

    /** What the address may hold, in the order in which we write it. */
    static final List<String> KNOWN = known();

    private final QuoteListings listings;

    QuotesPage(QuoteListings listings) {
        this.listings = listings;
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(QuoteParameters.KNOWN);
        known.add("after");
        return List.copyOf(known);
    }

    /**
     * @param live whether the script on the page asks for what has changed only
     * @param restoring whether it asks for the whole page after all
     */
    @GetMapping("/quotes")
    String quotes(
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean live,
            @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false")
                    boolean restoring,
            HttpServletResponse response,
            Model model) {
        Address asked = Address.of("/quotes", given, KNOWN);
        model.addAttribute("listing", listings.list(asked));
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        if (live && !restoring) {
            // the form sends its empty fields, too; the address shown need not have them
            response.setHeader("HX-Push-Url", asked.toString());
            return "quotes :: update";
        }
        return "quotes";
    }
}
