package org.cuttings.reader.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cuttings.background.DiskRoom;
import org.cuttings.vitals.Vitals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells in plain words how the archive is doing, and leads to what can be done about it. */
@Controller
class StatusPage {

    private final Vitals vitals;
    private final DiskRoom disk;

    StatusPage(Vitals vitals, DiskRoom disk) {
        this.vitals = vitals;
        this.disk = disk;
    }

    @GetMapping("/status")
    String status(HttpServletResponse response, Model model) {
        Vitals.Backlog backlog = vitals.backlog();
        Map<String, Long> waiting = new LinkedHashMap<>();
        waiting.put("imports", backlog.imports());
        waiting.put("readings", backlog.readings());
        waiting.put("meanings", backlog.meanings());
        waiting.put("stories", backlog.stories());
        waiting.put("changes", backlog.changes());
        boolean idle = waiting.values().stream().allMatch(count -> count == 0);
        if (!idle) {
            response.setHeader("Refresh", "10");
        }
        model.addAttribute("waiting", waiting);
        model.addAttribute("idle", idle);
        model.addAttribute("lag", backlog.lag().toSeconds());
        model.addAttribute("failures", backlog.failures());
        model.addAttribute("diskIsLow", disk.isLow());
        return "status";
    }
}
