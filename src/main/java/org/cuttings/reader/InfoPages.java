package org.cuttings.reader;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that explain the archive itself. */
@Controller
class InfoPages {

    @GetMapping("/about")
    String about() {
        return "about";
    }

    @GetMapping("/how-to-search")
    String howToSearch() {
        return "how-to-search";
    }

    @GetMapping("/keyboard")
    String keyboard() {
        return "keyboard";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "accessibility";
    }

    @GetMapping("/api")
    String api() {
        return "api";
    }
}
