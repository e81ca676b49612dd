package org.cuttings.reader.desk;

import java.util.List;
import org.cuttings.article.Key;
import org.cuttings.article.Trash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the articles in the trash, to be restored or deleted for good. */
@Controller
class TrashPage {

    private static final int SHOWN = 50;

    private final Trash trash;

    TrashPage(Trash trash) {
        this.trash = trash;
    }

    @GetMapping("/trash")
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        String from = after != null && Key.parse(after).isPresent() ? after : null;
        List<Trash.Discarded> found = trash.list(from, SHOWN + 1);
        model.addAttribute("total", trash.count());
        model.addAttribute("items", found.subList(0, Math.min(found.size(), SHOWN)));
        model.addAttribute("next", found.size() > SHOWN ? found.get(SHOWN - 1).key() : null);
        return "trash";
    }

    @PostMapping("/articles/{id}/purge")
    String purge(@PathVariable String id) {
        trash.purge(id);
        return "redirect:/trash";
    }
}
