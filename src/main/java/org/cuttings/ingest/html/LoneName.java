package org.cuttings.ingest.html;

import java.util.List;
import org.cuttings.ingest.wording.Byline;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that stand alone in a bold or slanted paragraph right before or after an article's
 * prose.
 */
final class LoneName {

    /** A paragraph this long is prose of the article, not a label or a teaser. */
    private static final int PROSE = 150;

    private static final int LONGEST = 60;

    /** How many elements may stand between the names and the prose, such as a picture. */
    private static final int NEAR = 3;

    private LoneName() {}

    /** The names in such a paragraph; null if there is none. */
    static @Nullable Byline of(Document page) {
        List<Element> prose =
                page.select("p").stream().filter(p -> p.text().length() >= PROSE).toList();
        if (prose.isEmpty()) {
            return null;
        }
        Element first = prose.get(0);
        Element last = first;
        for (Element paragraph : prose) {
            last = paragraph.parent() == first.parent() ? paragraph : last;
        }
        Byline before = near(first, false);
        return before == null ? near(last, true) : before;
    }

    private static @Nullable Byline near(Element prose, boolean after) {
        Element element = prose;
        for (int i = 0; i < NEAR; i++) {
            element = after ? element.nextElementSibling() : element.previousElementSibling();
            if (element == null) {
                return null;
            }
            String text = element.text().strip();
            Byline names = isLabel(element, text) ? Byline.implied(text) : null;
            if (names != null) {
                return names;
            }
        }
        return null;
    }

    /** Whether a paragraph is short and set apart by bold or slanted type. */
    private static boolean isLabel(Element paragraph, String text) {
        Element only = paragraph.selectFirst("strong, b, em, i");
        return paragraph.normalName().equals("p")
                && text.length() <= LONGEST
                && only != null
                && only.text().strip().length() == text.length();
    }
}
