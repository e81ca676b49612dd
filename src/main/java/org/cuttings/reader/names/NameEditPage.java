package org.cuttings.reader.names;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.cuttings.article.EntityType;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.StaleVersion;
import org.cuttings.names.Decisions;
import org.cuttings.names.Librarian;
import org.cuttings.names.UnworkableDecision;
import org.cuttings.names.proposal.Portraits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets an editor rename, describe, hide, merge and split a name, and take that back. */
@Controller
class NameEditPage {

    private static final int FOUND = 20;
    private static final int ARTICLES = 100;
    private static final int DECISIONS = 50;

    private final Names names;
    private final Librarian librarian;
    private final Decisions decisions;
    private final Portraits portraits;

    NameEditPage(Names names, Librarian librarian, Decisions decisions, Portraits portraits) {
        this.names = names;
        this.librarian = librarian;
        this.decisions = decisions;
        this.portraits = portraits;
    }

    /**
     * @param q how the other name begins, for merging; null before it is sought
     */
    @GetMapping("/names/{id}/edit")
    String edit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        NamedEntity name = names.get(id);
        if (name.merged()) {
            return "redirect:/names/" + name.current().key() + "/edit";
        }
        return show(name, q, model);
    }

    private String show(NamedEntity name, @Nullable String q, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("types", EntityType.values());
        model.addAttribute("q", q);
        model.addAttribute("found", q == null || q.isBlank() ? List.of() : others(name, q));
        model.addAttribute("articles", portraits.examples(name.id(), ARTICLES));
        model.addAttribute("decisions", decisions.about(name.id(), null, DECISIONS));
        return "name-edit";
    }

    private List<Names.Listed> others(NamedEntity name, String q) {
        return names.list(q, null, null, FOUND).stream()
                .filter(other -> !other.key().equals(name.key()))
                .toList();
    }

    @PostMapping("/names/{id}/edit")
    String change(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam EntityType type,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean hidden,
            @Nullable Principal who,
            HttpServletResponse response,
            Model model) {
        return done(
                id,
                response,
                model,
                () ->
                        librarian.change(
                                id,
                                version,
                                new Librarian.Change(name, type, note, hidden),
                                by(who)));
    }

    /** Makes this name and another one; {@code keep} tells whether "this" or the "other" stays. */
    @PostMapping("/names/{id}/edit/merge")
    String merge(
            @PathVariable String id,
            @RequestParam String other,
            @RequestParam String keep,
            @Nullable Principal who,
            HttpServletResponse response,
            Model model) {
        boolean stays = keep.equals("this");
        String kept = stays ? id : other;
        String lost = stays ? other : id;
        return done(
                id,
                response,
                model,
                () -> librarian.merge(lost, kept, names.get(kept).current().type(), by(who)));
    }

    @PostMapping("/names/{id}/edit/split")
    String split(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> article,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String note,
            @Nullable Principal who,
            HttpServletResponse response,
            Model model) {
        Librarian.Split split =
                new Librarian.Split(article, null, name.isBlank() ? null : name, note);
        return done(id, response, model, () -> librarian.split(id, split, by(who)));
    }

    /** Takes a decision back and returns to where that was asked for. */
    @PostMapping("/decisions/{decision}/undo")
    String undo(
            @PathVariable String decision,
            @RequestParam(required = false) @Nullable String name,
            @Nullable Principal who) {
        try {
            librarian.undo(decision, by(who));
        } catch (UnworkableDecision e) {
            // somebody else has taken it back already, which is what was wanted
        }
        return name == null
                ? "redirect:/review"
                : "redirect:/names/" + names.get(name).key() + "/edit";
    }

    private String done(String id, HttpServletResponse response, Model model, Runnable decision) {
        try {
            decision.run();
            return "redirect:/names/" + names.get(id).current().key() + "/edit";
        } catch (UnworkableDecision e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", e.getMessage());
        } catch (StaleVersion e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", e.getMessage());
        }
        return show(names.get(id).current(), null, model);
    }

    private static @Nullable String by(@Nullable Principal who) {
        return who == null ? null : who.getName();
    }
}
