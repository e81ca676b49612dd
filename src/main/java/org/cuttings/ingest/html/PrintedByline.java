package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cuttings.ingest.wording.Byline;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Finds the line of a page that says by whom the article is, such as "By Ada Berg". */
final class PrintedByline {

    private static final Set<String> LINES =
            Set.of(
                    "p", "span", "div", "em", "i", "strong", "b", "small", "li", "td", "dd", "h4",
                    "h5", "h6", "address");
    private static final int SHORTEST = 6;
    private static final int LONGEST = 80;
    private static final int MOST_CHILDREN = 3;

    /** A page has so many pieces of text at most before its byline, so that long ones end. */
    private static final int MOST_TEXTS = 6_000;

    private PrintedByline() {}

    /**
     * The first such line that is not of other articles or readers; null if there is none.
     *
     * @param able whether a line can be that of the article
     */
    static @Nullable Byline of(Document page, Predicate<Byline> able) {
        Finder finder = new Finder(able);
        page.body().filter(finder);
        return finder.found;
    }

    private static final class Finder implements NodeFilter {

        private final Predicate<Byline> able;
        private @Nullable Byline found;
        private int seen;

        Finder(Predicate<Byline> able) {
            this.able = able;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text && !text.isBlank()) {
                if (++seen > MOST_TEXTS) {
                    return FilterResult.STOP;
                }
                String words = text.text().strip();
                if (words.length() <= LONGEST && Byline.opens(words)) {
                    found = read(text, words, able);
                }
            }
            return found == null ? FilterResult.CONTINUE : FilterResult.STOP;
        }
    }

    private static @Nullable Byline read(TextNode start, String opening, Predicate<Byline> able) {
        List<Element> lines = new ArrayList<>();
        for (Element up = start.parent();
                up != null
                        && up.childrenSize() <= MOST_CHILDREN
                        && up.ownText().length() <= LONGEST;
                up = up.parent()) {
            String text = up.text();
            if (text.length() > LONGEST || !text.strip().startsWith(opening)) {
                break;
            }
            if (LINES.contains(up.normalName())) {
                lines.add(0, up);
            }
        }
        for (Element line : lines) {
            Byline byline = read(line);
            if (byline != null && able.test(byline)) {
                return byline;
            }
        }
        return null;
    }

    private static @Nullable Byline read(Element line) {
        String text = line.text().strip();
        String next = Byline.isBy(text) ? next(line) : "";
        if (text.length() + next.length() < SHORTEST || Surroundings.areOfOthers(line)) {
            return null;
        }
        Byline byline = Byline.stated(Byline.unglued(text + " " + next));
        return byline != null && byline.names().stream().allMatch(Byline::isWhole) ? byline : null;
    }

    private static String next(Element element) {
        Node sibling = element.nextSibling();
        while (sibling instanceof TextNode words && words.isBlank()) {
            sibling = sibling.nextSibling();
        }
        String text =
                sibling instanceof TextNode words
                        ? words.text()
                        : sibling instanceof Element other ? other.text() : "";
        return text.length() > LONGEST ? "" : text.strip();
    }
}
