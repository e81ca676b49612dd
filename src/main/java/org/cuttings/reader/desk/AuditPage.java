package org.cuttings.reader.desk;

import java.util.List;
import org.cuttings.audit.Deeds;
import org.cuttings.reader.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists who did what, the newest first. */
@Controller
class AuditPage {

    private static final int SHOWN = 50;

    private final Deeds deeds;

    AuditPage(Deeds deeds) {
        this.deeds = deeds;
    }

    /**
     * @param subject key of the article or import whose deeds are listed, null for all
     */
    @GetMapping("/audit")
    String list(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String from = after != null && Deeds.isId(after) ? after : null;
        List<Deeds.Deed> found = deeds.newest(subject, from, SHOWN + 1);
        Address more = Address.of("/audit");
        if (subject != null) {
            more = more.with("subject", subject);
        }
        model.addAttribute("subject", subject);
        model.addAttribute("items", found.subList(0, Math.min(found.size(), SHOWN)));
        model.addAttribute(
                "next",
                found.size() > SHOWN
                        ? more.with("after", found.get(SHOWN - 1).id()).toString()
                        : null);
        return "audit";
    }
}
