package org.cuttings.reader;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page what its frame shows: who is signed in, how to display, where we are. */
@ControllerAdvice
class Shell {

    private final Wording wording;

    Shell(Wording wording) {
        this.wording = wording;
    }

    /**
     * What the frame of a page depends on; no cookie is set and nothing is read from the database.
     *
     * @param signedIn in a session, which can be ended; not with each request
     * @param path of the page shown, for coming back to it
     */
    record Frame(Display display, boolean signedIn, boolean editor, boolean admin, String path) {}

    /** Templates may call it everywhere, which they may not do with beans. */
    @ModelAttribute("wording")
    Wording wording() {
        return wording;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        String query = request.getQueryString();
        return new Frame(
                Display.of(request),
                request.getUserPrincipal() != null && request.getSession(false) != null,
                request.isUserInRole("EDITOR"),
                request.isUserInRole("ADMIN"),
                query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }
}
