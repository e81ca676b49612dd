package org.cuttings.search.query;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed, without what nobody types: control characters and half characters. */
public final class Typed {

    private static final Pattern UNTYPED = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Co}]");

    private Typed() {}

    /** The text with a space for each such character. */
    public static String clean(String text) {
        return UNTYPED.matcher(text).replaceAll(" ");
    }

    /** The same without white space around it, null where nothing visible is left. */
    public static @Nullable String cleanOrNull(@Nullable String text) {
        String clean = text == null ? "" : clean(text).strip();
        return clean.isEmpty() ? null : clean;
    }
}
