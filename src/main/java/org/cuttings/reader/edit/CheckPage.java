package org.cuttings.reader.edit;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.article.Article;
import org.cuttings.article.ArticleNotFound;
import org.cuttings.article.Articles;
import org.cuttings.article.DuplicateArticle;
import org.cuttings.article.StaleVersion;
import org.cuttings.correction.UnworkableCorrection;
import org.cuttings.ingest.Extraction;
import org.cuttings.ingest.ImportItem;
import org.cuttings.ingest.ImportJob;
import org.cuttings.ingest.Importer;
import org.cuttings.ingest.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what was recognised in a file and lets an editor correct it before it is saved. */
@Controller
class CheckPage {

    /** What the button that saves a new version of an article sends before its key and version. */
    private static final String VERSION = "version:";

    private static final Pattern ARTICLE = Pattern.compile("(\\w{1,20}):(\\d{1,9})");

    private final Importer importer;
    private final Imports imports;
    private final Articles articles;
    private final Lookalikes lookalikes;

    CheckPage(Importer importer, Imports imports, Articles articles, Lookalikes lookalikes) {
        this.importer = importer;
        this.imports = imports;
        this.articles = articles;
        this.lookalikes = lookalikes;
    }

    @GetMapping("/import/{id}/{itemId}")
    String check(@PathVariable String id, @PathVariable String itemId, Model model) {
        ImportJob job = imports.get(id);
        ImportItem item = imports.item(job, itemId);
        if (item.state() != ImportItem.State.TO_CHECK) {
            return "redirect:/import/" + id;
        }
        Extraction found = importer.check(item);
        return show(job, item, found, ArticleForm.of(found), model);
    }

    @PostMapping("/import/{id}/{itemId}")
    String save(
            @PathVariable String id,
            @PathVariable String itemId,
            @RequestParam MultiValueMap<String, String> sent,
            @Nullable Principal who,
            HttpServletResponse response,
            Model model) {
        ImportJob job = imports.get(id);
        ImportItem item = imports.item(job, itemId);
        String wanted = sent.getFirst("do");
        if (item.state() != ImportItem.State.TO_CHECK || "skip".equals(wanted)) {
            return after(job, item);
        }
        if ("discard".equals(wanted)) {
            importer.discard(item);
            return after(job, item);
        }
        ArticleForm form = ArticleForm.sent(sent);
        if (!form.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(job, item, form, model);
        }
        try {
            String by = who == null ? null : who.getName();
            Article saved =
                    wanted != null && wanted.startsWith(VERSION)
                            ? version(item, wanted.substring(VERSION.length()), form, by)
                            : importer.save(job, item, form.content(), form.checked(), by);
            Optional<ImportItem> next = next(job, item);
            return next.isPresent() && !"save".equals(wanted)
                    ? "redirect:/import/" + id + "/" + next.get().key()
                    : "redirect:/articles/" + saved.key();
        } catch (StaleVersion | ArticleNotFound e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", e.getMessage());
            return again(job, item, form, model);
        } catch (UnworkableCorrection e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("stale", EditPage.refusal(e));
            return again(job, item, form, model);
        } catch (DuplicateArticle e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("existing", articles.get(e.existing()));
            return again(job, item, form, model);
        }
    }

    /**
     * @param of key and version of an article, parted by a colon
     */
    private Article version(ImportItem item, String of, ArticleForm form, @Nullable String by) {
        Matcher named = ARTICLE.matcher(of);
        if (!named.matches()) {
            throw new ArticleNotFound("article", of);
        }
        return importer.saveAsVersion(
                item,
                named.group(1),
                Integer.parseInt(named.group(2)),
                form.content(),
                form.checked(),
                by);
    }

    /** Shows what the editor typed beside the dates found in the file. */
    private String again(ImportJob job, ImportItem item, ArticleForm form, Model model) {
        Extraction found = importer.check(item);
        return show(job, item, found, form.offering(found.draft().dates()), model);
    }

    private String after(ImportJob job, ImportItem item) {
        return next(job, item)
                .map(next -> "redirect:/import/" + job.key() + "/" + next.key())
                .orElse("redirect:/import/" + job.key());
    }

    /** The next item to check, in the order of the import. */
    private Optional<ImportItem> next(ImportJob job, ImportItem item) {
        return imports.items(job, ImportItem.State.TO_CHECK, item.seq(), 1).stream().findFirst();
    }

    private String show(
            ImportJob job, ImportItem item, Extraction found, ArticleForm form, Model model) {
        long place = imports.countBefore(item, ImportItem.State.TO_CHECK) + 1;
        long open = imports.counts(job).getOrDefault(ImportItem.State.TO_CHECK, 0L);
        model.addAttribute("similar", lookalikes.of(found.draft().content()));
        model.addAttribute("form", form);
        model.addAttribute("action", "/import/" + job.key() + "/" + item.key());
        model.addAttribute("back", "/import/" + job.key());
        model.addAttribute("place", place);
        model.addAttribute("open", open);
        return "check";
    }
}
