package org.cuttings.ingest.archive;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by their names which members of an archive may hold articles, rather than belonging to a
 * page or to the system that packed them.
 */
final class Members {

    private static final Pattern OF_THE_SYSTEM =
            Pattern.compile(
                    "(?:.*/)?(?:__MACOSX/.*|\\._[^/]*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)",
                    Pattern.CASE_INSENSITIVE);

    /** What browsers call the directory with the pieces of a page they save as "complete". */
    private static final Pattern PIECES_OF_A_PAGE =
            Pattern.compile("(.+)(?:[_-](?:files|dateien|fichiers|archivos|file|bestanden))/.*");

    private static final Set<String> PIECES =
            Set.of(
                    "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif",
                    "bmp", "ico", "tif", "tiff", "woff", "woff2", "ttf", "otf", "eot", "mp3", "m4a",
                    "mp4", "webm", "ogg", "wav", "mov", "avi", "swf");

    private final Set<String> names;

    /**
     * @param names of all members, empty where they are not known beforehand
     */
    Members(Set<String> names) {
        this.names = names;
    }

    boolean mayHoldArticles(String name) {
        return !name.endsWith("/")
                && !OF_THE_SYSTEM.matcher(name).matches()
                && !PIECES.contains(ending(name))
                && !isOfASavedPage(name);
    }

    private boolean isOfASavedPage(String name) {
        var matcher = PIECES_OF_A_PAGE.matcher(name);
        return matcher.matches()
                && (names.contains(matcher.group(1) + ".html")
                        || names.contains(matcher.group(1) + ".htm"));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
