package org.cuttings.ingest.mail;

import java.util.List;
import org.cuttings.ingest.html.Fragment;
import org.cuttings.ingest.html.Html;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A letter written in HTML, without what mail programs and newsletters put around it.
 *
 * @param text paragraphs separated by blank lines
 * @param captions captions of its pictures
 * @param page what it tells as a page; null where it is not made like one
 */
record LetterPage(String text, List<String> captions, @Nullable Draft page) {

    private static final String QUOTED =
            "blockquote[type=cite], .gmail_quote, .gmail_attr, .moz-cite-prefix, .yahoo_quoted,"
                    + " #divRplyFwdMsg ~ *, #divRplyFwdMsg, #appendonsend";
    private static final String SIGNATURE =
            ".gmail_signature, .moz-signature, #Signature, [data-smartmail=gmail_signature]";
    private static final String HIDDEN =
            "[style*=display:none], [style*=display: none], [style*=mso-hide], .preheader, title";

    /** Less of the letter's text is only a part of it. */
    private static final double ENOUGH = 0.5;

    static LetterPage of(String html) {
        Document page = Html.parse(html, "");
        page.select(SIGNATURE).remove();
        page.select(HIDDEN).remove();
        if (!Letter.isPassedOn(page.wholeText())) {
            page.select(QUOTED).remove();
        }
        Fragment all = Fragment.of(page.outerHtml());
        try {
            Draft article = Html.draft(page);
            if (article.body().length() >= all.text().length() * ENOUGH) {
                return new LetterPage(article.body(), article.captions(), article);
            }
        } catch (UnreadableFile e) {
            // It is not made like a page with an article; all its text counts.
        }
        return new LetterPage(all.text(), all.captions(), null);
    }
}
