package org.cuttings.reader;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * How a reader wants pages to look, as kept in a cookie on the reader's own device.
 *
 * @param theme "auto", "light" or "dark"
 * @param size of the text of articles, "1" to "4"
 * @param face "serif" or "sans"
 * @param width of the lines of articles: "narrow", "medium" or "wide"
 * @param keys whether single keys are shortcuts: "on" or "off"
 */
record Display(String theme, String size, String face, String width, String keys) {

    /** The name of the cookie. */
    static final String COOKIE = "display";

    static final Display STANDARD = new Display("auto", "2", "serif", "medium", "on");

    private static final List<List<String>> CHOICES =
            List.of(
                    List.of("auto", "light", "dark"),
                    List.of("2", "1", "3", "4"),
                    List.of("serif", "sans"),
                    List.of("medium", "narrow", "wide"),
                    List.of("on", "off"));

    /** What the request's cookie says; the standard where there is no usable cookie. */
    static Display of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String[] kept = cookie == null ? new String[0] : cookie.getValue().split("-", 6);
        return kept.length == 5 ? of(kept[0], kept[1], kept[2], kept[3], kept[4]) : STANDARD;
    }

    /** These choices; the standard in place of every one that does not exist. */
    static Display of(
            @Nullable String theme,
            @Nullable String size,
            @Nullable String face,
            @Nullable String width,
            @Nullable String keys) {
        return new Display(
                choice(0, theme),
                choice(1, size),
                choice(2, face),
                choice(3, width),
                choice(4, keys));
    }

    private static String choice(int which, @Nullable String wanted) {
        List<String> choices = CHOICES.get(which);
        return wanted != null && choices.contains(wanted) ? wanted : choices.get(0);
    }

    /** The value of the cookie. */
    String cookie() {
        return String.join("-", theme, size, face, width, keys);
    }
}
