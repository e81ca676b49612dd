package org.cuttings.ingest.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells by the names of the elements around something whether it is about this article. */
final class Surroundings {

    private static final Pattern OTHERS =
            Pattern.compile(
                    "comment|related|teaser|sidebar|widget|footer|recommend|popular|promo|(?<!v)card|aside|kommentar",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern READERS =
            Pattern.compile("comment|related|kommentar|recommend", Pattern.CASE_INSENSITIVE);
    private static final int FARTHEST = 6;

    private Surroundings() {}

    /** Whether they speak of readers, of other articles or of the margin of the page. */
    static boolean areOfOthers(Element element) {
        return match(OTHERS, element);
    }

    /** Whether they speak of readers or related articles for sure. */
    static boolean areOfReaders(Element element) {
        return match(READERS, element);
    }

    private static boolean match(Pattern names, Element element) {
        Element up = element;
        for (int i = 0; up != null && i < FARTHEST && !up.normalName().equals("body"); i++) {
            if (names.matcher(up.className()).find() || names.matcher(up.id()).find()) {
                return true;
            }
            up = up.parent();
        }
        return false;
    }
}
