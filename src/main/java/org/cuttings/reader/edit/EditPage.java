package org.cuttings.reader.edit;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.DuplicateArticle;
import org.cuttings.article.StaleVersion;
import org.cuttings.correction.UnworkableCorrection;
import org.cuttings.ingest.Importer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets an editor correct a stored article, delete it and bring it back. */
@Controller
class EditPage {

    private final Articles articles;
    private final Importer importer;

    EditPage(Articles articles, Importer importer) {
        this.articles = articles;
        this.importer = importer;
    }

    @GetMapping("/articles/{id}/edit")
    String edit(@PathVariable String id, Model model) {
        Article article = articles.get(id);
        return show(article, ArticleForm.of(article), model);
    }

    @PostMapping("/articles/{id}/edit")
    String save(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "-1") int version,
            @Nullable Principal who,
            HttpServletResponse response,
            Model model) {
        Article article = articles.get(id);
        ArticleForm form = ArticleForm.sent(sent);
        if (!form.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(article, form, model);
        }
        try {
            importer.revise(
                    id,
                    version,
                    form.content(),
                    form.checked(),
                    who == null ? null : who.getName());
            return "redirect:/articles/" + id;
        } catch (StaleVersion e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", e.getMessage());
            return show(article, form, model);
        } catch (UnworkableCorrection e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("stale", refusal(e));
            return show(article, form, model);
        } catch (DuplicateArticle e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("existing", articles.get(e.existing()));
            return show(article, form, model);
        }
    }

    /** Why a name or quote cannot be corrected, with what was given for it. */
    static String refusal(UnworkableCorrection e) {
        String given = e.rejected();
        String why = String.valueOf(e.getMessage());
        return given == null ? why : "“" + given + "”: " + why;
    }

    @PostMapping("/articles/{id}/delete")
    String delete(@PathVariable String id) {
        articles.discard(articles.get(id).key(), null);
        return "redirect:/articles/" + id + "/edit/deleted";
    }

    @GetMapping("/articles/{id}/edit/deleted")
    String deleted(@PathVariable String id, Model model) {
        model.addAttribute("article", articles.discarded(id));
        return "deleted";
    }

    @PostMapping("/articles/{id}/restore")
    String restore(@PathVariable String id) {
        articles.restore(id);
        return "redirect:/articles/" + id;
    }

    private static String show(Article article, ArticleForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("action", "/articles/" + article.key() + "/edit");
        model.addAttribute("back", "/articles/" + article.key());
        model.addAttribute("version", article.version());
        model.addAttribute("open", 0);
        return "check";
    }
}
