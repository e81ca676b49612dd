package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.ingest.wording.Boilerplate;
import org.cuttings.ingest.wording.Captions;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's text in a page without its clutter: the element whose blocks hold the most
 * prose, and in it the paragraphs, subheadings, lists and block quotes.
 */
final class MainText {

    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "ul",
                    "ol",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "table",
                    "tr",
                    "td",
                    "th",
                    "tbody",
                    "figure",
                    "figcaption",
                    "header",
                    "footer",
                    "aside",
                    "hr",
                    "center",
                    "body",
                    "address",
                    "details",
                    "summary");
    private static final Set<String> CELLS = Set.of("table", "tr", "td", "th", "tbody");

    /** Shorter blocks say nothing about where the article is. */
    private static final int TELLING = 25;

    /**
     * One block of text.
     *
     * @param linked how many of its characters are links
     */
    private record Block(String text, Element parent, String tag, int linked) {

        boolean isHeading() {
            return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        }

        double linkShare() {
            return text.isEmpty() ? 1 : (double) linked / text.length();
        }

        boolean isProse() {
            return !isHeading() && linkShare() < 0.4 && text.length() >= TELLING;
        }
    }

    private final List<Block> blocks;
    private final List<String> captions = new ArrayList<>();
    private final String text;

    /**
     * @param headline left out of the text where a block repeats it
     * @param standfirst likewise, at the beginning
     */
    MainText(Document page, @Nullable String headline, @Nullable String standfirst) {
        Collector collector = new Collector();
        page.body().traverse(collector);
        blocks = collector.blocks;
        Element root = root(page);
        text = String.join("\n\n", chosen(root, headline, standfirst));
    }

    /** Paragraphs with a blank line between them; empty if the page has no article. */
    String text() {
        return text;
    }

    /** Captions that stood between the paragraphs. */
    List<String> captions() {
        return captions;
    }

    private Element root(Document page) {
        Map<Element, Double> scores = new HashMap<>();
        for (Block block : blocks) {
            if (block.isProse()) {
                double score =
                        (1
                                        + Math.min(block.text().length() / 100.0, 4)
                                        + Math.min(commas(block.text()), 6) * 0.3)
                                * (1 - block.linkShare())
                                * (block.tag().equals("li") || CELLS.contains(block.tag())
                                        ? 0.4
                                        : 1);
                double share = 1;
                Element holder = block.parent();
                for (int up = 0; holder != null && up < 5; up++) {
                    scores.merge(holder, score * share, Double::sum);
                    holder = holder.parent();
                    share *= up == 0 ? 0.7 : 0.75;
                }
            }
        }
        Element best = page.body();
        double highest = 0;
        for (Map.Entry<Element, Double> entry : scores.entrySet()) {
            double score = entry.getValue() * favour(entry.getKey());
            if (score > highest) {
                highest = score;
                best = entry.getKey();
            }
        }
        return widened(best, scores);
    }

    private static double favour(Element element) {
        String name = element.normalName();
        if (element.attr("itemprop").contains("articleBody")) {
            return 1.5;
        }
        if (name.equals("body") || name.equals("html")) {
            return 0.6;
        }
        return name.equals("article") ? 1.15 : 1;
    }

    /** The parent instead, where the element's neighbours are paragraphs of the same article. */
    private static Element widened(Element best, Map<Element, Double> scores) {
        Element root = best;
        for (int up = 0; up < 3; up++) {
            Element parent = root.parent();
            if (parent == null || parent.normalName().equals("body")) {
                return root;
            }
            double inside = scores.getOrDefault(root, 0.0);
            double others = 0;
            for (Element sibling : parent.children()) {
                if (sibling != root) {
                    others += scores.getOrDefault(sibling, 0.0);
                }
            }
            if (others < inside * 0.25) {
                return root;
            }
            root = parent;
        }
        return root;
    }

    private List<String> chosen(
            Element root, @Nullable String headline, @Nullable String standfirst) {
        List<Block> inside = new ArrayList<>();
        for (Block block : blocks) {
            if (block.parent() == root || isWithin(block.parent(), root)) {
                inside.add(block);
            }
        }
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            Block block = inside.get(i);
            if (Boilerplate.endsArticle(block.text()) && i > inside.size() / 3) {
                break;
            }
            if (Captions.isCredit(block.text()) || Captions.isCertain(block.text())) {
                captions.add(block.text());
            } else if (belongs(block, inside, i)
                    && !block.text().equals(headline)
                    && !(paragraphs.isEmpty() && block.text().equals(standfirst))) {
                paragraphs.add(block.text());
            }
        }
        return paragraphs;
    }

    private static boolean belongs(Block block, List<Block> all, int at) {
        if (Boilerplate.matches(block.text())) {
            return false;
        }
        if (block.isHeading()) {
            return block.tag().charAt(1) != '1'
                    && block.linkShare() < 0.8
                    && at + 1 < all.size()
                    && !all.get(at + 1).isHeading()
                    && all.get(at + 1).linkShare() < 0.6;
        }
        if (block.tag().equals("li")) {
            return block.linkShare() < 0.5;
        }
        return block.linkShare() < 0.7
                && (block.tag().equals("p")
                        || block.text().length() > 30
                        || block.text().matches(".*[.!?\"”»]$"));
    }

    private static boolean isWithin(Element element, Element root) {
        for (Element up = element; up != null; up = up.parent()) {
            if (up == root) {
                return true;
            }
        }
        return false;
    }

    private static int commas(String text) {
        return (int) text.chars().filter(c -> c == ',' || c == '،' || c == '、' || c == '，').count();
    }

    /** Cuts the page into blocks; walks without recursion, however deep the page is nested. */
    private static final class Collector implements NodeVisitor {

        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private int linked;
        private int links;
        private int breaks;
        private @Nullable Element holder;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words);
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (BLOCKS.contains(name)) {
                    close();
                    holder = element;
                } else if (name.equals("br")) {
                    lineBreak();
                } else if (name.equals("a")) {
                    links++;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (BLOCKS.contains(element.normalName())) {
                    close();
                    holder = element.parent();
                } else if (element.normalName().equals("a")) {
                    links--;
                }
            }
        }

        private void lineBreak() {
            // Two line breaks in a row part paragraphs, one is a line within one.
            if (++breaks >= 2) {
                close();
            } else if (!open.isEmpty()) {
                open.append(' ');
            }
        }

        private void add(TextNode words) {
            String text = words.getWholeText();
            if (!text.isBlank()) {
                breaks = 0;
            }
            int before = open.length();
            boolean space = before == 0 || open.charAt(before - 1) == ' ';
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean white = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
                if (!white) {
                    open.append(c);
                } else if (!space) {
                    open.append(' ');
                }
                space = white;
            }
            if (links > 0) {
                linked += open.length() - before;
            }
        }

        private void close() {
            String text = stripped(open);
            Element parent = holder;
            if (!text.isEmpty() && parent != null) {
                Element container =
                        parent.parent() != null && !parent.normalName().equals("div")
                                ? parent.parent()
                                : parent;
                blocks.add(new Block(text, container, parent.normalName(), linked));
            }
            open.setLength(0);
            linked = 0;
            breaks = 0;
        }

        private static String stripped(StringBuilder text) {
            int start = 0;
            int end = text.length();
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
            return text.substring(start, end);
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
        }
    }
}
