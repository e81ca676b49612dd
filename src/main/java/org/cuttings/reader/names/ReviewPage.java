package org.cuttings.reader.names;

import java.security.Principal;
import java.util.List;
import org.cuttings.names.Decisions;
import org.cuttings.names.proposal.Proposal;
import org.cuttings.names.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk at which an editor decides which names are the same. */
@Controller
class ReviewPage {

    private static final int SIZE = 10;
    private static final int DECISIONS = 10;
    private static final String BACK = "redirect:/review";

    private final Proposals proposals;
    private final Decisions decisions;

    ReviewPage(Proposals proposals, Decisions decisions) {
        this.proposals = proposals;
        this.decisions = decisions;
    }

    @GetMapping("/review")
    String review(@RequestParam(required = false) @Nullable String after, Model model) {
        List<Proposal> open = proposals.open(after, SIZE + 1);
        List<Proposal> page = open.subList(0, Math.min(SIZE, open.size()));
        model.addAttribute("count", proposals.count());
        model.addAttribute("proposals", page);
        model.addAttribute("next", open.size() > SIZE ? page.get(SIZE - 1).key() : null);
        model.addAttribute("decisions", decisions.newest(null, DECISIONS));
        return "review";
    }

    /** Makes the two names one; {@code keep} is the key of the one that stands for both. */
    @PostMapping("/review/{id}/same")
    String same(@PathVariable String id, @RequestParam String keep, @Nullable Principal who) {
        proposals.same(id, keep, who == null ? null : who.getName());
        return BACK;
    }

    @PostMapping("/review/{id}/different")
    String different(@PathVariable String id, @Nullable Principal who) {
        proposals.different(id, who == null ? null : who.getName());
        return BACK;
    }

    @PostMapping("/review/{id}/later")
    String later(@PathVariable String id) {
        proposals.later(id);
        return BACK;
    }

    @PostMapping("/review/again")
    String again() {
        proposals.seekAgain();
        return BACK;
    }
}
