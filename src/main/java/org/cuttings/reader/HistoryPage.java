package org.cuttings.reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.Published;
import org.cuttings.article.Versions;
import org.cuttings.article.Versions.Earlier;
import org.cuttings.difference.Difference;
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

    /** The fields in the article's own language. */
    private static final Set<String> PROSE =
            Set.of("headline", "standfirst", "section", "body", "captions");

    /** The fields that are shown as replaced, not word by word. */
    private static final Set<String> VALUES = Set.of("url", "language", "published");

    private final Articles articles;
    private final Versions versions;
    private final Wording wording;

    HistoryPage(Articles articles, Versions versions, Wording wording) {
        this.articles = articles;
        this.versions = versions;
        this.wording = wording;
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
            int version, Instant at, @Nullable String by, String language, List<Field> fields) {}

    /**
     * A field that was changed.
     *
     * @param prose whether it is in the article's own language
     */
    record Field(String name, boolean prose, Difference difference) {}

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
        Map<String, String> now = texts(after, earlier.content());
        List<Field> fields = new ArrayList<>();
        texts(earlier.content(), after)
                .forEach((name, was) -> fields.add(field(name, was, now.getOrDefault(name, ""))));
        return new Change(
                earlier.version(),
                earlier.replacedAt(),
                earlier.replacedBy(),
                after.language(),
                fields.stream()
                        .filter(field -> !field.difference().paragraphs().isEmpty())
                        .toList());
    }

    private static Field field(String name, String was, String now) {
        boolean whole = VALUES.contains(name) && !was.equals(now);
        return new Field(
                name,
                PROSE.contains(name),
                whole ? Difference.replaced(was, now) : Difference.of(was, now));
    }

    /** The texts of all fields as people read them. */
    private Map<String, String> texts(Content content, Content other) {
        Map<String, String> texts = new LinkedHashMap<>(FieldTexts.of(content).byName());
        texts.remove("from"); // where the date was found is nothing that the article says
        String language = wording.language(content.language());
        texts.put("language", language == null ? content.language() : language);
        texts.put("published", date(content.published(), other.published()));
        return texts;
    }

    /** The day, or the time where that of another version is on the same day. */
    private String date(@Nullable Published date, @Nullable Published other) {
        if (date == null) {
            return "";
        }
        return other != null && date.day().equals(other.day())
                ? date.toString()
                : wording.date(date.day());
    }
}
