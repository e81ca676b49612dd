package org.cuttings.reader.edit;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.cuttings.article.CodePoints;
import org.cuttings.article.EntityType;
import org.cuttings.article.Key;
import org.cuttings.article.QuoteKind;
import org.cuttings.correction.Correction;
import org.cuttings.correction.Corrections;
import org.cuttings.correction.Corrector;
import org.cuttings.correction.UnworkableCorrection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets an editor correct the quotes and names that were found in an article. */
@Controller
class CorrectionPage {

    /** Quotes shown at once. */
    private static final int SIZE = 100;

    private final Articles articles;
    private final Corrections corrections;
    private final Corrector corrector;

    CorrectionPage(Articles articles, Corrections corrections, Corrector corrector) {
        this.articles = articles;
        this.corrections = corrections;
        this.corrector = corrector;
    }

    /**
     * @param quote number of the quote to begin with, from 1
     * @param saved key of the correction that has just been made
     */
    @GetMapping("/articles/{id}/corrections")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String quote,
            @RequestParam(defaultValue = "") String saved,
            Model model) {
        int begin = quote.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(quote) : 0;
        model.addAttribute("begin", begin);
        return show(articles.get(id), CorrectionForm.EMPTY, begin, saved, model);
    }

    @PostMapping("/articles/{id}/corrections")
    String correct(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @Nullable Principal who,
            HttpServletResponse response,
            Model model) {
        Article article = articles.get(id);
        CorrectionForm form = new CorrectionForm(sent.toSingleValueMap());
        try {
            Correction made =
                    corrector.correct(id, form.wish(), who == null ? null : who.getName());
            return "redirect:/articles/%s/corrections?saved=%s"
                    .formatted(article.key(), made.key());
        } catch (UnworkableCorrection e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            CodePoints body = new CodePoints(article.body());
            model.addAttribute("problem", e.getMessage());
            model.addAttribute(
                    "choices", e.places().stream().map(span -> Snippet.of(body, span)).toList());
            return show(article, form, form.quote(article), "", model);
        }
    }

    /** Takes a correction back and returns to the corrections of its article. */
    @PostMapping("/corrections/{correction}/undo")
    String undo(@PathVariable String correction, @Nullable Principal who) {
        String article = Key.of(corrections.get(correction).article());
        try {
            corrector.undo(correction, who == null ? null : who.getName());
        } catch (UnworkableCorrection e) {
            // somebody else has taken it back already, which is what was wanted
        }
        return "redirect:/articles/" + article + "/corrections#made";
    }

    private String show(
            Article article, CorrectionForm form, int quote, String saved, Model model) {
        int all = article.quotes().size();
        int offset = Math.max(0, Math.min(quote, all) - 1) / SIZE * SIZE;
        model.addAttribute(
                "quotes", article.quotes().subList(offset, Math.min(all, offset + SIZE)));
        model.addAttribute("offset", offset);
        model.addAttribute("previous", offset > 0 ? offset - SIZE + 1 : null);
        model.addAttribute("next", offset + SIZE < all ? offset + SIZE + 1 : null);
        List<Correction> made = corrections.in(article.id());
        CodePoints body = new CodePoints(article.body());
        model.addAttribute("article", article);
        model.addAttribute("form", form);
        model.addAttribute("names", NamedPlaces.of(article, body));
        model.addAttribute(
                "known",
                article.mentions().stream()
                        .map(mention -> mention.entity().name())
                        .collect(Collectors.toCollection(TreeSet::new)));
        model.addAttribute("made", made);
        model.addAttribute(
                "saved",
                made.stream()
                        .filter(one -> one.key().equals(saved) && one.undone() == null)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("types", EntityType.values());
        model.addAttribute("kinds", QuoteKind.values());
        return "corrections";
    }
}
