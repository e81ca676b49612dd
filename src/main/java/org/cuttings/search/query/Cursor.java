package org.cuttings.search.query;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the day and number of its last article where results are sorted by date, the
 * number of results passed where they are sorted by how well they match.
 *
 * @param day null for an article without a date
 */
public record Cursor(int passed, @Nullable String day, long serial) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,9}):(\\d{4}-\\d\\d-\\d\\d)?:(-?\\d{1,19})");

    /**
     * The cursor that was written so; null where there is none.
     *
     * @throws UnusableQuery if the text is no cursor
     */
    public static @Nullable Cursor read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String plain =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            Matcher form = FORM.matcher(plain);
            if (form.matches()) {
                if (form.group(2) != null) {
                    LocalDate.parse(form.group(2));
                }
                return new Cursor(
                        Integer.parseInt(form.group(1)),
                        form.group(2),
                        Long.parseLong(form.group(3)));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // said below
        }
        throw new UnusableQuery(
                "after",
                text.length() > 100 ? text.substring(0, 100) + "…" : text,
                "after must be a cursor taken from next, or absent");
    }

    /** As it stands in an address, opaque to who uses it. */
    public String write() {
        String plain = passed + ":" + (day == null ? "" : day) + ":" + serial;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
