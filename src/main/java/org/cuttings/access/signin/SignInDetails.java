package org.cuttings.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where a password was sent, and the code beside it. */
public final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 100;

    /** Not written with a session, for which {@link SecondStep} leaves it out. */
    private final transient @Nullable String code;

    private final boolean signedIn;

    private SignInDetails(HttpServletRequest request, @Nullable String code, boolean signedIn) {
        super(request);
        this.code = code;
        this.signedIn = signedIn;
    }

    /** Of the form by which people sign in. */
    public static SignInDetails ofForm(HttpServletRequest request) {
        String code = request.getParameter("code");
        return new SignInDetails(
                request, code == null || code.length() > LONGEST ? "" : code, false);
    }

    /** Of somebody who is signed in and tells the password once more. */
    static SignInDetails ofSignedIn(HttpServletRequest request) {
        return new SignInDetails(request, null, true);
    }

    /** Empty where none was sent; null where none can be. */
    @Nullable String code() {
        return code;
    }

    /** Whether whoever asks has told a code before, where one is asked for. */
    boolean signedIn() {
        return signedIn;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
