package org.cuttings.ingest.syndication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.cuttings.ingest.html.Fragment;
import org.cuttings.ingest.markup.Node;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Takes the text out of an element of a feed, which may hold it as plain text, as HTML in disguise,
 * or as HTML in the open.
 */
final class FeedText {

    private static final Fragment NOTHING = new Fragment("", List.of());
    private static final Pattern ENTITY =
            Pattern.compile("&(?:[a-zA-Z]{2,10}|#x?[0-9a-fA-F]{1,6});");

    private FeedText() {}

    static Fragment of(@Nullable Element element) {
        if (element == null || element.attr("type").matches("(?:image|audio|video)/.*")) {
            return NOTHING;
        }
        if (element.childrenSize() > 0) {
            return open(element);
        }
        String text = element.wholeText();
        if (element.attr("mode").equals("base64")) {
            text = decoded(text);
        }
        if (isPlain(element)) {
            return new Fragment(text, List.of());
        }
        if (Fragment.isHtml(text)) {
            return Fragment.of(text);
        }
        boolean coded = ENTITY.matcher(text).find();
        return new Fragment(coded ? Parser.unescapeEntities(text, false) : text, List.of());
    }

    /** Tags of HTML among those of the feed, which may have a prefix of their own there. */
    private static Fragment open(Element element) {
        Element copy = element.clone();
        for (Element inner : copy.getAllElements()) {
            String name = inner.tagName();
            int prefix = name.indexOf(':') + 1;
            if (inner != copy && prefix < name.length()) {
                Node.rename(inner, name.substring(prefix));
            }
        }
        return Fragment.of(copy.html());
    }

    /** In Atom, text is HTML only where it says so; RSS says nothing and means HTML. */
    private static boolean isPlain(Element element) {
        String type = element.attr("type");
        boolean atom = element.parents().stream().anyMatch(up -> up.tagName().endsWith("entry"));
        return type.startsWith("text") && !type.equals("text/html") || atom && type.isEmpty();
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
