package org.cuttings.reader.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Set;
import org.cuttings.access.Accounts.Refused;
import org.cuttings.access.session.Sessions;
import org.cuttings.access.signin.OwnAccount;
import org.cuttings.access.signin.SignInCodes;
import org.cuttings.access.signin.SignInCodes.Standing;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets everybody change a password, see how they sign in with a code, and see and end where they
 * are signed in.
 */
@Controller
class AccountPage {

    private static final String BACK = "redirect:/account";

    private final OwnAccount account;
    private final Sessions sessions;
    private final SignInCodes codes;

    AccountPage(OwnAccount account, Sessions sessions, SignInCodes codes) {
        this.account = account;
        this.sessions = sessions;
        this.codes = codes;
    }

    @GetMapping("/account")
    String own(
            Principal who, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        HttpSession here = request.getSession(false);
        model.addAttribute(
                "sessions", sessions.of(who.getName(), here == null ? null : here.getId()));
        Standing standing = codes.of(who.getName()).orElse(null);
        model.addAttribute("codes", standing);
        model.addAttribute("shut", OwnAccount.mustSetCodesUp(request));
        if (standing != null && standing.since() == null) {
            model.addAttribute("uri", standing.uri(who.getName()));
            model.addAttribute("qr", QrDrawing.of(standing.uri(who.getName())));
        }
        return "account";
    }

    @PostMapping("/account")
    String change(
            @RequestParam String present,
            @RequestParam String wanted,
            HttpServletRequest request,
            RedirectAttributes next) {
        try {
            account.changePassword(request, present, wanted);
            return "redirect:/signin?changed";
        } catch (Refused e) {
            next.addFlashAttribute("refused", e.getMessage());
            return BACK;
        }
    }

    @PostMapping("/account/sessions")
    String end(
            @RequestParam String present,
            @RequestParam(defaultValue = "") Set<String> session,
            HttpServletRequest request,
            RedirectAttributes next) {
        try {
            account.endSessions(request, present, session);
            next.addFlashAttribute("ended", session.size());
        } catch (Refused e) {
            next.addFlashAttribute("refused", e.getMessage());
        }
        return BACK;
    }
}
