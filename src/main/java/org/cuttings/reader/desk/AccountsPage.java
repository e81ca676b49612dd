package org.cuttings.reader.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.function.Supplier;
import org.cuttings.access.Accounts;
import org.cuttings.access.Accounts.Refused;
import org.cuttings.access.Accounts.Role;
import org.cuttings.access.Tokens;
import org.cuttings.access.signin.SignInCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets admins decide who and which programs can sign in. */
@Controller
class AccountsPage {

    private static final String BACK = "redirect:/accounts";

    private final Accounts accounts;
    private final Tokens tokens;
    private final SignInCodes codes;

    AccountsPage(Accounts accounts, Tokens tokens, SignInCodes codes) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.codes = codes;
    }

    /**
     * What is shown once.
     *
     * @param kind "password" or "token"
     */
    record Secret(String kind, String name, String secret) {}

    @GetMapping("/accounts")
    String list(HttpServletResponse response, Model model) {
        // a password or a token may be shown, this once
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute("tokens", tokens.all());
        return "accounts";
    }

    @PostMapping("/accounts")
    String add(@RequestParam String name, @RequestParam Role role, RedirectAttributes next) {
        return doing(() -> new Secret("password", name, accounts.add(name.strip(), role)), next);
    }

    @PostMapping("/accounts/role")
    String give(@RequestParam String name, @RequestParam Role role, RedirectAttributes next) {
        return doing(
                () -> {
                    accounts.give(name, role);
                    return null;
                },
                next);
    }

    @PostMapping("/accounts/password")
    String renew(@RequestParam String name, RedirectAttributes next) {
        return doing(() -> new Secret("password", name, accounts.renewPassword(name)), next);
    }

    /** For those who have lost what makes their codes, and the spare ones. */
    @PostMapping("/accounts/code")
    String forgetCode(@RequestParam String name) {
        codes.stop(name);
        return BACK;
    }

    @PostMapping("/accounts/remove")
    String remove(@RequestParam String name, RedirectAttributes next) {
        return doing(
                () -> {
                    accounts.remove(name);
                    return null;
                },
                next);
    }

    @PostMapping("/accounts/token")
    String make(
            @RequestParam String name,
            @RequestParam Tokens.Scope scope,
            Principal who,
            RedirectAttributes next) {
        String wanted = name.strip().replace('\0', ' ');
        if (wanted.isEmpty() || wanted.length() > Tokens.LONGEST_NAME) {
            next.addFlashAttribute(
                    "refused",
                    "The name of a token must have 1 to " + Tokens.LONGEST_NAME + " characters");
            return BACK;
        }
        String secret = tokens.make(wanted, scope, who.getName()).secret();
        next.addFlashAttribute("secret", new Secret("token", wanted, secret));
        return BACK;
    }

    @PostMapping("/accounts/revoke")
    String revoke(@RequestParam String id) {
        tokens.revoke(id);
        return BACK;
    }

    private static String doing(Supplier<@Nullable Secret> what, RedirectAttributes next) {
        try {
            Secret secret = what.get();
            if (secret != null) {
                next.addFlashAttribute("secret", secret);
            }
        } catch (Refused e) {
            next.addFlashAttribute("refused", e.getMessage());
        }
        return BACK;
    }
}
