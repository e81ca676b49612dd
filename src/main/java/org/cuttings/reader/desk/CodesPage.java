package org.cuttings.reader.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.cuttings.access.Accounts.Refused;
import org.cuttings.access.signin.OwnAccount;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets everybody sign in with a code beside the password; {@link AccountPage} shows how. */
@Controller
class CodesPage {

    private static final String DONE = "redirect:/account#codes";

    /** From the top, where it stands why. */
    private static final String REFUSED = "redirect:/account";

    private final OwnAccount account;

    CodesPage(OwnAccount account) {
        this.account = account;
    }

    @PostMapping("/account/codes")
    String begin(
            @RequestParam String present, HttpServletRequest request, RedirectAttributes next) {
        return doing(() -> account.beginCodes(request, present), next);
    }

    @PostMapping("/account/codes/first")
    String confirm(@RequestParam String code, HttpServletRequest request, RedirectAttributes next) {
        return doing(
                () -> next.addFlashAttribute("spare", account.confirmCodes(request, code)), next);
    }

    @PostMapping("/account/codes/cancel")
    String giveUp(HttpServletRequest request) {
        account.giveCodesUp(request);
        return DONE;
    }

    @PostMapping("/account/codes/stop")
    String stop(@RequestParam String present, HttpServletRequest request, RedirectAttributes next) {
        return doing(() -> account.stopCodes(request, present), next);
    }

    private static String doing(Runnable what, RedirectAttributes next) {
        try {
            what.run();
            return DONE;
        } catch (Refused e) {
            next.addFlashAttribute("refused", e.getMessage());
            return REFUSED;
        }
    }
}
