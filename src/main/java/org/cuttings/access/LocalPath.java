package org.cuttings.access;

import org.jspecify.annotations.Nullable;

/** Tells pages of this archive from all other places somebody could be sent to. */
public final class LocalPath {

    private LocalPath() {}

    /** The address if it is one of this archive, the front page if it is any other. */
    public static String of(@Nullable String to) {
        return to != null && to.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,2000}") ? to : "/";
    }
}
