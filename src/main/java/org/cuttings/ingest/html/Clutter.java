package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page what surrounds its article: navigation, adverts, forms, related links. */
final class Clutter {

    private static final String NEVER =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, form, button,"
                    + " input, select, textarea, nav, menu, dialog, audio, video, link, meta,"
                    + " [hidden], [aria-hidden=true], [style*=display:none],"
                    + " [style*=display: none], [role=navigation], [role=complementary],"
                    + " [role=banner], [role=contentinfo], [role=search], [role=dialog],"
                    + " [role=alert], [role=menu], [role=toolbar]";
    private static final Pattern NAMES =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:share|sharing|shares|social|socials|related|recommend(?:ed|ation|ations)?|recirc(?:ulation)?|promo|promos|newsletter|newsletters|comments?|disqus|sidebar|side-bar|advert(?:s|isement)?|ads?|adslot|banner|cookies?|consent|gdpr|breadcrumbs?|author-bio|authorbio|bio|about-author|author-box|authorbox|tags|taglist|tag-list|topics|most-read|mostread|popular|trending|subscribe|subscription|paywall|signup|sign-up|login|toolbar|footer|foot|nav|navbar|navigation|menu|modal|popup|outbrain|taboola|widget|widgets|teaser|teasers|read-more|readmore|read-next|more-on|also-read|see-also|donate|donation|membership|print|sponsor(?:ed)?|partner|rating|pagination|pager|skip|hidden|visually-hidden|sr-only|screen-reader-text|toc|infobox|copyright|disclaimer|credits?|timestamp|dateline-date|meta|postmeta|post-meta|entry-meta|byline|kicker|eyebrow|caption|figcaption|wp-caption-text|gallery|carousel|slideshow|live-feed|poll|quiz|feedback|correction-form|app-download|notification|alert|inline-links|crosslinks?|linklist|link-list|more-stories|latest|upnext|up-next)(?:$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_EDGE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|__");
    private static final Set<String> FRAMES = Set.of("html", "body", "main", "article");

    /** What holds this share of the page's prose is the article, whatever it is called. */
    private static final double TOO_MUCH = 0.4;

    private Clutter() {}

    static void remove(Document page) {
        page.select(NEVER).remove();
        for (Element header : page.select("header, footer, aside")) {
            if (header.parent() != null && prose(header) < 400) {
                header.remove();
            }
        }
        int all = Math.max(1, prose(page));
        List<Element> suspects = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (!FRAMES.contains(element.normalName()) && isSuspect(element)) {
                suspects.add(element);
            }
        }
        for (Element suspect : suspects) {
            if (suspect.parent() != null && prose(suspect) < all * TOO_MUCH) {
                suspect.remove();
            }
        }
    }

    private static boolean isSuspect(Element element) {
        String names = element.className() + " " + element.id();
        if (names.length() < 3 || names.length() > 500) {
            return false;
        }
        String itemprop = element.attr("itemprop");
        if (itemprop.toLowerCase(Locale.ROOT).contains("articlebody")) {
            return false;
        }
        return NAMES.matcher(WORD_EDGE.matcher(names).replaceAll("-")).find();
    }

    /** Characters in the element's paragraphs, links not counted. */
    private static int prose(Element element) {
        int length = 0;
        for (Element paragraph : element.select("p")) {
            length += paragraph.text().length();
        }
        return length;
    }
}
