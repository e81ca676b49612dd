package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Takes out of a page what surrounds its article: navigation, adverts, forms, related links. */
final class Clutter {

    private static final String NEVER =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, form, button,"
                    + " input, select, textarea, nav, menu, dialog, audio, video, link, meta,"
                    + " [hidden], [style*=display:none],"
                    + " [style*=display: none], [style*=clip:], [role=navigation], [role=complementary],"
                    + " [role=banner], [role=contentinfo], [role=search], [role=dialog],"
                    + " [role=alert], [role=menu], [role=toolbar]";
    private static final Pattern NAMES =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:share|sharing|shares|social|socials|related|recommend(?:ed|ation|ations)?|recirc(?:ulation)?|promo|promos|newsletter|newsletters|comments?|disqus|sidebar|side-bar|advert(?:s|isement)?|ads?|adslot|banner|cookies?|consent|gdpr|breadcrumbs?|author-bio|authorbio|bio|about-author|author-box|authorbox|tags|taglist|tag-list|topics|most-read|mostread|popular|trending|subscribe|subscription|signup|sign-up|login|toolbar|footer|foot|nav|navbar|navigation|menu|modal|popup|outbrain|taboola|widget|widgets|teaser|teasers|read-more|readmore|read-next|more-on|also-read|see-also|donate|donation|membership|print|sponsor(?:ed)?|partner|rating|pagination|pager|skip|hidden|visually-hidden|sr-only|screen-reader-text|toc|infobox|copyright|disclaimer|credits?|timestamp|dateline-date|meta|postmeta|post-meta|entry-meta|byline|kicker|eyebrow|caption|figcaption|wp-caption-text|gallery|carousel|slideshow|live-feed|poll|quiz|feedback|correction-form|app-download|notification|alert|inline-links|crosslinks?|linklist|link-list|more-stories|latest|upnext|up-next)(?:$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD_EDGE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|__");
    private static final Pattern LAYOUT =
            Pattern.compile(
                    "(?:\\b(?:with|has|no|without|show|hide|allow|is)-[\\w-]+|\\S+-(?:grid|layout)\\b\\S*)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHERS =
            Pattern.compile(
                    "comment|disqus|relat|recommend|recirc|teaser|newsletter|popular|trending|more|read|promo|latest|bio|author",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> FRAMES = Set.of("html", "body", "main", "article");

    /** What holds this share of the page's prose is the article, whatever it is called. */
    private static final double TOO_MUCH = 0.4;

    /** A shorter text is a label rather than a sentence. */
    private static final int SENTENCE = 30;

    /** With less of its prose left, a page's names tell of its layout rather than of clutter. */
    private static final double TOO_LITTLE = 0.25;

    /** Characters of prose that make an article however much else is on the page. */
    private static final int ENOUGH = 1_000;

    private Clutter() {}

    static void remove(Document page) {
        page.select(NEVER).remove();
        for (Element hidden : page.select("[aria-hidden=true]")) {
            // Paragraphs behind a payment wall are hidden from screen readers only.
            if (hidden.parent() != null && prose(hidden) < 100) {
                hidden.remove();
            }
        }
        for (Element header : page.select("header, footer, aside")) {
            if (header.parent() != null && prose(header) < 400) {
                header.remove();
            }
        }
        List<Element> suspects = suspects(page);
        int all = Math.max(1, prose(page));
        int left = all - removable(suspects);
        if (left < Math.min(all * TOO_LITTLE, ENOUGH)) {
            suspects.removeIf(suspect -> !speaksOfOthers(suspect));
        }
        suspects.forEach(Element::remove);
    }

    /** The elements whose name says that they are no part of the article, the outermost only. */
    private static List<Element> suspects(Document page) {
        int all = Math.max(1, prose(page));
        List<Element> suspects = new ArrayList<>();
        // A page gives the same few names to many elements.
        Map<String, Boolean> judged = new HashMap<>();
        page.filter(
                (node, depth) -> {
                    if (node instanceof Element element
                            && !FRAMES.contains(element.normalName())
                            && isSuspect(element, judged)
                            && prose(element) < all * TOO_MUCH) {
                        suspects.add(element);
                        return NodeFilter.FilterResult.SKIP_ENTIRELY;
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                });
        return suspects;
    }

    private static int removable(List<Element> suspects) {
        return suspects.stream().mapToInt(Clutter::prose).sum();
    }

    private static boolean speaksOfOthers(Element element) {
        return OTHERS.matcher(element.className() + " " + element.id()).find();
    }

    private static boolean isSuspect(Element element, Map<String, Boolean> judged) {
        String names = element.className() + " " + element.id();
        if (names.length() < 3 || names.length() > 500) {
            return false;
        }
        String itemprop = element.attr("itemprop");
        if (itemprop.toLowerCase(Locale.ROOT).contains("articlebody")) {
            return false;
        }
        return judged.computeIfAbsent(names, Clutter::nameClutter);
    }

    private static boolean nameClutter(String names) {
        String parted = WORD_EDGE.matcher(names).replaceAll("-");
        return NAMES.matcher(LAYOUT.matcher(parted).replaceAll(" ")).find();
    }

    /** Characters in the sentences of an element, links not counted. */
    private static int prose(Element element) {
        int[] length = {0};
        element.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode words
                            && words.getWholeText().length() >= SENTENCE
                            && !isLink(words)) {
                        String text = words.getWholeText().strip();
                        length[0] += text.length() >= SENTENCE ? text.length() : 0;
                    }
                });
        return length[0];
    }

    private static boolean isLink(TextNode words) {
        Element parent = words.parent();
        return parent != null
                && (parent.normalName().equals("a")
                        || parent.parent() != null && parent.parent().normalName().equals("a"));
    }
}
