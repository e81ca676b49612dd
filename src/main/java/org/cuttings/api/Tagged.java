package org.cuttings.api;

import jakarta.servlet.http.HttpServletRequest;
import org.cuttings.article.Fingerprint;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers with an entity tag, so that a client that has the same already is told so. */
public final class Tagged {

    private Tagged() {}

    /**
     * The answer, or 304 if the client has it.
     *
     * @param compared what makes two answers the same
     */
    public static <T> ResponseEntity<T> of(
            T answer, Object compared, HttpServletRequest request, JsonMapper json) {
        String tag =
                "W/\""
                        + Fingerprint.sha256(json.writeValueAsBytes(compared)).substring(0, 24)
                        + "\"";
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok().eTag(tag).body(answer);
    }
}
