package org.cuttings.reader.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.Versions;
import org.cuttings.article.Versions.Earlier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what an article said before it was changed, and what was changed in it. */
@Controller
class HistoryPage {

    /** Changes shown at once. */
    private static final int SIZE = 10;

    private final Articles articles;
    private final Versions versions;
    private final FieldDifferences differences;

    HistoryPage(Articles articles, Versions versions, FieldDifferences differences) {
        this.articles = articles;
        this.versions = versions;
        this.differences = differences;
    }

    /**
     * One change of an article.
     *
     * @param version the article's version until then
     * @param by who changed it, null where unknown
     * @param language of the article since then
     * @param fields those that differ
     */
    record Change(
            int version,
            Instant at,
            @Nullable String by,
            String language,
            List<FieldDifferences.Field> fields) {}

    /**
     * @param before only changes until the article's content was this version
     */
    @GetMapping("/articles/{id}/history")
    String history(
            @PathVariable String id, @RequestParam(defaultValue = "") String before, Model model) {
        Article article = articles.get(id);
        boolean newest = !before.matches("[0-9]{1,9}");
        int below = newest ? article.version() : Integer.parseInt(before) + 1;
        List<Earlier> found = versions.of(article, below, SIZE + 2);
        // the newest of these changes led to what the article says, or to that older version
        boolean here = newest || found.isEmpty();
        Content after = here ? article.content() : found.get(0).content();
        List<Earlier> replaced = here ? found : found.subList(1, found.size());
        List<Change> changes = new ArrayList<>();
        for (Earlier earlier : replaced.subList(0, Math.min(SIZE, replaced.size()))) {
            changes.add(change(earlier, after));
            after = earlier.content();
        }
        model.addAttribute("article", article);
        model.addAttribute("changes", changes);
        model.addAttribute("newest", newest);
        model.addAttribute(
                "older", replaced.size() > SIZE ? replaced.get(SIZE - 1).version() : null);
        return "history";
    }

    private Change change(Earlier earlier, Content after) {
        return new Change(
                earlier.version(),
                earlier.replacedAt(),
                earlier.replacedBy(),
                after.language(),
                differences.between(earlier.content(), after));
    }
}
