package org.cuttings.reader.list;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.reader.Address;
import org.cuttings.search.Suggestions;
import org.cuttings.search.Suggestions.Suggestion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the script shows under a search box while somebody types. */
@Controller
class SuggestionPage {

    private static final int SHOWN = 8;
    private static final int LONGEST = 200;

    /** So many of the names are offered as speakers, too. */
    private static final int SPEAKERS = 2;

    private final Suggestions suggestions;

    SuggestionPage(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /**
     * One line.
     *
     * @param kind of {@link Suggestion#kind()}, or "speaker"
     * @param count articles, or quotes of a speaker
     */
    record Line(String kind, String text, long count, String href) {}

    /**
     * @param quotes whether quotes are searched, not articles
     */
    @GetMapping("/suggest")
    String suggest(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean quotes,
            Model model) {
        String start = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        List<Suggestion> found = suggestions.complete(start, SHOWN);
        model.addAttribute("lines", quotes ? speakers(found) : lines(found));
        return "suggest";
    }

    private static List<Line> speakers(List<Suggestion> found) {
        return found.stream().filter(one -> one.quotes() > 0).map(SuggestionPage::speaker).toList();
    }

    private static List<Line> lines(List<Suggestion> found) {
        List<Line> lines = new ArrayList<>();
        int speakers = 0;
        for (Suggestion one : found) {
            lines.add(new Line(one.kind(), one.text(), one.articles(), href(one)));
            if (one.quotes() > 0 && speakers++ < SPEAKERS) {
                lines.add(speaker(one));
            }
        }
        return lines;
    }

    private static Line speaker(Suggestion name) {
        String href = Address.of("/quotes").with("speaker", String.valueOf(name.id())).toString();
        return new Line("speaker", name.text(), name.quotes(), href);
    }

    private static String href(Suggestion one) {
        @Nullable String id = one.id();
        if (id == null) {
            return Address.of("/search").with("q", one.text()).toString();
        }
        return (one.kind().equals("headline") ? "/articles/" : "/names/") + id;
    }
}
