package org.cuttings.api.name;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.api.MissingIfMatch;
import org.cuttings.article.Fingerprint;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.StaleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * The entity tag of a name: its key, how often it was decided about, and what else the answer
 * depends on, which does not matter for a change.
 */
final class EntityTag {

    private static final Pattern TAG =
            Pattern.compile("(?:W/)?\"([0-9a-z]+)-(\\d{1,9})(?:-[0-9a-z]+)?\"");

    private EntityTag() {}

    static String of(NamedEntity entity) {
        return "\"" + entity.key() + "-" + entity.version() + "\"";
    }

    /** The answer, or 304 if the client has it. */
    static <T> ResponseEntity<T> answer(
            NamedEntity entity, T answer, HttpServletRequest request, JsonMapper json) {
        String digest = Fingerprint.sha256(json.writeValueAsBytes(answer)).substring(0, 24);
        String tag = "\"" + entity.key() + "-" + entity.version() + "-" + digest + "\"";
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(tag) || known.strip().equals("*"))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok().eTag(tag).body(answer);
    }

    /**
     * The version of the name that a change was made to.
     *
     * @param ifMatch the tags that the client sent, any of which
     * @throws MissingIfMatch if there is none
     * @throws StaleVersion if it has changed since
     */
    static int expected(@Nullable String ifMatch, NamedEntity entity) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MissingIfMatch();
        }
        for (String tag : ifMatch.toLowerCase(Locale.ROOT).split(",")) {
            Matcher known = TAG.matcher(tag.strip());
            if (tag.strip().equals("*")
                    || known.matches()
                            && known.group(1).equalsIgnoreCase(entity.key())
                            && Integer.parseInt(known.group(2)) == entity.version()) {
                return entity.version();
            }
        }
        throw new StaleVersion("name", entity.version() - 1, entity.version());
    }
}
