package org.cuttings.reader;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.cuttings.access.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps on the reader's device how pages should look. */
@Controller
class Preferences {

    @PostMapping("/preferences")
    ResponseEntity<Void> keep(
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String face,
            @RequestParam(required = false) @Nullable String width,
            @RequestParam(required = false) @Nullable String keys,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response) {
        Display display = Display.of(theme, size, face, width, keys == null ? "off" : keys);
        ResponseCookie cookie =
                ResponseCookie.from(Display.COOKIE, display.cookie())
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build();
        return ResponseEntity.status(303)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, LocalPath.of(to))
                .build();
    }
}
