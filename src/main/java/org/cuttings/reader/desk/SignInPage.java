package org.cuttings.reader.desk;

import org.cuttings.access.signin.SignInCodes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Asks who somebody is; where no account signs in with a code, for none. */
@Controller
class SignInPage {

    private final SignInCodes codes;

    SignInPage(SignInCodes codes) {
        this.codes = codes;
    }

    @GetMapping("/signin")
    String signIn(Model model) {
        model.addAttribute("codes", codes.areUsed());
        return "signin";
    }
}
