package org.cuttings.search.outage;

import java.io.IOException;
import java.util.regex.Pattern;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** Tells whether something failed because the engine that holds the indexes does not answer. */
@NamedInterface("outage")
public final class IndexAway {

    /** What a cluster answers that has no node for an index, or too much to do. */
    private static final Pattern CANNOT = Pattern.compile("Response: (?:429|502|503|504)\\b");

    private IndexAway() {}

    /** Whether a failure, or one of those behind it, is that the indexes are away. */
    public static boolean isCauseOf(@Nullable Throwable failure) {
        boolean search = false;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            search = search || each instanceof SearchException;
            if (search
                    && (each instanceof IOException
                            || each instanceof SearchTimeoutException
                            || cannot(each.getMessage()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean cannot(@Nullable String message) {
        return message != null && CANNOT.matcher(message).find();
    }
}
