package org.cuttings.search;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed, without what nobody types: control characters and half characters. */
final class Typed {

    private static final Pattern UNTYPED = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Co}]");

    private Typed() {}

    static String clean(String text) {
        return UNTYPED.matcher(text).replaceAll(" ");
    }

    /** The same, null where nothing visible is left. */
    static @Nullable String cleanOrNull(@Nullable String text) {
        String clean = text == null ? "" : clean(text).strip();
        return clean.isEmpty() ? null : clean;
    }
}
