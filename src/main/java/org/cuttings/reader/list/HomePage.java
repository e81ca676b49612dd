package org.cuttings.reader.list;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cuttings.article.Newest;
import org.cuttings.article.QuoteKind;
import org.cuttings.reader.Address;
import org.cuttings.search.outage.Extras;
import org.cuttings.search.quote.QuoteHit;
import org.cuttings.search.quote.QuoteSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: search, what was said lately, the newest articles. */
@Controller
class HomePage {

    private static final int VOICES = 3;
    private static final int LOOKED_AT = 100;
    private static final int LONGEST_VOICE = 220;
    private static final int SHORTEST_VOICE = 25;
    private static final int WITHOUT_INDEX = 20;

    private final Listings listings;
    private final QuoteSearch quotes;
    private final Newest newest;
    private final Extras extras;

    HomePage(Listings listings, QuoteSearch quotes, Newest newest, Extras extras) {
        this.listings = listings;
        this.quotes = quotes;
        this.newest = newest;
        this.extras = extras;
    }

    @GetMapping("/")
    String home(Model model) {
        Address asked = Address.of("/search");
        model.addAttribute("asked", asked);
        return extras.ask(() -> home(asked, model), () -> homeWithoutIndex(model));
    }

    private String home(Address asked, Model model) {
        model.addAttribute("listing", listings.list(asked));
        model.addAttribute("voices", voices());
        return "home";
    }

    /** The newest articles as the database has them, so that there is something to read. */
    private String homeWithoutIndex(Model model) {
        model.addAttribute("articles", newest.all(WITHOUT_INDEX));
        return "home-without-index";
    }

    /**
     * Recent quotes that can stand alone: attributed for certain to somebody with a page, neither
     * short nor long, each of another speaker in another article.
     */
    private List<QuoteHit> voices() {
        QuoteSearch.Query newest = QuoteSearch.Query.all(LOOKED_AT).of(List.of(QuoteKind.DIRECT));
        Set<String> shown = new HashSet<>();
        return quotes.find(newest).items().stream()
                .filter(quote -> quote.speakerId() != null && !quote.doubtful())
                .filter(quote -> quote.text().length() <= LONGEST_VOICE)
                .filter(quote -> quote.text().length() >= SHORTEST_VOICE)
                .filter(quote -> shown.add(quote.articleId()) && shown.add(quote.speakerId()))
                .limit(VOICES)
                .toList();
    }
}
