package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A heading that a page prints.
 *
 * @param element where it stands
 * @param own the same without what stands in elements of its own, such as a label or a date
 */
record Heading(Element element, String text, String own) {

    private static final int MOST = 40;
    private static final Pattern FRONT_PAGE =
            Pattern.compile("(?:(?:https?:)?//[^/?#]+)?/?(?:index\\.\\w+)?");

    /** The headings of some levels but those that name the site. */
    static List<Heading> shown(Document page, String levels, SiteName site) {
        List<Heading> shown = new ArrayList<>();
        for (Element element : page.select(levels)) {
            String text = spaced(element.text());
            if (shown.size() < MOST && !text.isEmpty() && !site.isIn(text)) {
                shown.add(new Heading(element, text, spaced(element.ownText())));
            }
        }
        return shown;
    }

    /** The texts of the first-level headings that lead to the site's front page. */
    static List<String> ofFrontPage(Document page) {
        return page.select("h1").stream()
                .filter(Heading::leadsToFrontPage)
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static boolean leadsToFrontPage(Element heading) {
        Element link = link(heading);
        String address = link == null ? "" : link.attr("href").strip();
        return !address.isEmpty() && FRONT_PAGE.matcher(address).matches();
    }

    private static @Nullable Element link(Element heading) {
        Element parent = heading.parent();
        return parent != null && parent.normalName().equals("a")
                ? parent
                : heading.selectFirst("a[href]");
    }
}
