package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A piece of HTML that is known to be an article and nothing else, as feeds and other files carry
 * it: all its text counts.
 *
 * @param text paragraphs separated by blank lines, without markup
 * @param captions captions of its pictures
 */
public record Fragment(String text, List<String> captions) {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,2000}>|<!--");

    /** Reads a piece of HTML; scripts, styles and forms are left out. */
    public static Fragment of(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.select("script, style, noscript, template, iframe, object, form, button, svg")
                .remove();
        List<String> captions = new ArrayList<>();
        for (Element caption : page.select("figcaption")) {
            if (!caption.text().isBlank()) {
                captions.add(caption.text().strip());
            }
        }
        page.select("figcaption").remove();
        return new Fragment(
                String.join("\n\n", Blocks.of(page).stream().map(Block::text).toList()),
                List.copyOf(captions));
    }

    /** Whether a text has markup in it, rather than being plain. */
    public static boolean isHtml(String text) {
        return text.indexOf('<') >= 0 && TAG.matcher(text).find();
    }
}
