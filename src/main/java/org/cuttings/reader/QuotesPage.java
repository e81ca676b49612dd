package org.cuttings.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.article.QuoteKind;
import org.cuttings.search.QuoteSearch;
import org.cuttings.search.UnusableQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who said what about what, and when. */
@Controller
class QuotesPage {

    private static final List<String> KNOWN =
            List.of("q", "speaker", "about", "kind", "from", "to", "after");
    private static final int SIZE = 20;

    private final QuoteSearch quotes;

    QuotesPage(QuoteSearch quotes) {
        this.quotes = quotes;
    }

    @GetMapping("/quotes")
    String quotes(@RequestParam MultiValueMap<String, String> given, Model model) {
        Address asked = Address.of("/quotes", given, KNOWN);
        Map<String, String> errors = new HashMap<>();
        QuoteSearch.Results results = results(asked, errors);
        model.addAttribute("asked", asked);
        model.addAttribute("errors", errors);
        model.addAttribute("results", results);
        model.addAttribute(
                "next", results.next() == null ? null : asked.with("after", results.next()));
        return "quotes";
    }

    private QuoteSearch.Results results(Address asked, Map<String, String> errors) {
        Address good = asked;
        while (true) {
            try {
                return quotes.find(
                        new QuoteSearch.Query(
                                good.first("q"),
                                good.all("speaker"),
                                good.first("about"),
                                good.first("from"),
                                good.first("to"),
                                kind(good.first("kind")),
                                SIZE,
                                good.first("after")));
            } catch (UnusableQuery e) {
                if (!good.asks(e.parameter())) {
                    throw e;
                }
                errors.put(e.parameter(), String.valueOf(e.getMessage()));
                good = good.without(e.parameter());
            }
        }
    }

    private static @Nullable QuoteKind kind(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            return QuoteKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnusableQuery("kind", name, "kind must be direct, mixed or indirect");
        }
    }
}
