package org.cuttings.ingest.html;

import org.cuttings.article.BodyText;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article as the data about its page states it, for pages that show it by a script
 * or to subscribers only.
 *
 * @param confidence that it is the whole text, 0 to 1
 */
record StatedText(String text, double confidence) {

    /** Of this much text on the page itself there is more where the data has more. */
    private static final int SHORT = 250;

    private static final int SHORTEST_SUMMARY = 30;

    /**
     * What to take for the text of a page; null if it is no article.
     *
     * @param shown the text on the page itself
     */
    static @Nullable StatedText beyond(String shown, PageMetadata data) {
        if (shown.length() >= SHORT || !data.isArticle()) {
            return null;
        }
        String whole = data.article("articleBody");
        if (whole != null && whole.length() > Math.max(SHORT, 2 * shown.length())) {
            return new StatedText(BodyText.of(whole), 0.7);
        }
        String summary = data.article("description");
        if (summary == null) {
            summary = data.meta("og:description", "description", "twitter:description");
        }
        return !shown.isEmpty() || summary == null || summary.length() < SHORTEST_SUMMARY
                ? null
                : new StatedText(BodyText.of(summary), 0.3);
    }
}
