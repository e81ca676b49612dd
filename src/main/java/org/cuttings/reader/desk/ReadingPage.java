package org.cuttings.reader.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.cuttings.article.Articles;
import org.cuttings.article.Key;
import org.cuttings.reading.Readings;
import org.cuttings.reading.Rereading;
import org.cuttings.search.upkeep.Reindexer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows how far the archive has come with reading names and quotes, and has them read, or the index
 * built, again.
 */
@Controller
class ReadingPage {

    /** Articles that could not be read, on one page. */
    private static final int SHOWN = 100;

    private final Readings readings;
    private final Rereading rereading;
    private final Articles articles;
    private final Reindexer reindexer;

    ReadingPage(Readings readings, Rereading rereading, Articles articles, Reindexer reindexer) {
        this.readings = readings;
        this.rereading = rereading;
        this.articles = articles;
        this.reindexer = reindexer;
    }

    @GetMapping("/reading")
    String progress(
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response,
            Model model) {
        Readings.Progress progress = readings.progress();
        Reindexer.Progress index = reindexer.last().orElse(null);
        if (progress.waiting() > 0 || index != null && index.finishedAt() == null) {
            response.setHeader("Refresh", "5");
        }
        String from = after != null && Key.parse(after).isPresent() ? after : null;
        List<Readings.Failed> failed = readings.failed(from, SHOWN + 1);
        model.addAttribute("progress", progress);
        model.addAttribute("index", index);
        model.addAttribute("failed", failed.subList(0, Math.min(failed.size(), SHOWN)));
        model.addAttribute("next", failed.size() > SHOWN ? failed.get(SHOWN - 1).key() : null);
        return "reading";
    }

    @PostMapping("/reading")
    String again(@RequestParam(defaultValue = "") String scope) {
        Stream.of(Rereading.Scope.values())
                .filter(known -> known.name().equalsIgnoreCase(scope))
                .findFirst()
                .ifPresent(rereading::start);
        return "redirect:/reading";
    }

    @PostMapping("/reading/index")
    String reindex() {
        reindexer.start();
        return "redirect:/reading#index";
    }

    @PostMapping("/articles/{id}/reading")
    String againOne(@PathVariable String id) {
        rereading.start(articles.get(id));
        return "redirect:/articles/" + id;
    }
}
