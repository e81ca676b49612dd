package org.cuttings.feed;

import java.time.Instant;
import java.util.List;
import org.cuttings.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a search as feed readers get them.
 *
 * @param title what is searched for
 * @param id its address without the page, which stays the same
 * @param self its address
 * @param page where people see the same search
 * @param next address of the next part, null for the last
 * @param updated when one of its articles changed last
 */
record Feed(
        String title,
        String id,
        String self,
        String page,
        @Nullable String next,
        Instant updated,
        List<Item> items) {

    /**
     * One article of a feed.
     *
     * @param id its address without words, which stays the same when the headline is corrected
     * @param address where it is read
     */
    record Item(String id, String address, Article article) {

        /** Its paragraphs as HTML. */
        String html() {
            StringBuilder html = new StringBuilder();
            for (String paragraph : article.body().split("\n\n")) {
                html.append("<p>")
                        .append(
                                paragraph
                                        .replace("&", "&amp;")
                                        .replace("<", "&lt;")
                                        .replace(">", "&gt;"))
                        .append("</p>\n");
            }
            return html.toString();
        }

        /** The language it is in, null where that is not known. */
        @Nullable String language() {
            return article.language().equals("und") ? null : article.language();
        }
    }
}
