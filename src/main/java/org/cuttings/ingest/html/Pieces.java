package org.cuttings.ingest.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Puts an article together again that a page cuts into pieces, as to show adverts between them. */
final class Pieces {

    private static final Set<String> FRAMES = Set.of("article", "main", "body", "html");
    private static final Set<String> LISTED = Set.of("li", "table", "tr", "td", "th", "tbody");

    /** Prose this long is a paragraph of an article rather than a teaser or a label. */
    private static final int PARAGRAPH = 80;

    /** How many elements a piece may be inside of, so that deep pages take no longer. */
    private static final int FARTHEST = 12;

    private Pieces() {}

    /**
     * The ancestor of an element over which its article is spread: it has more paragraphs in
     * elements of the same make, and little else.
     */
    static Element reunited(Element found, List<Block> blocks) {
        Element root = found;
        Set<String> makes = new HashSet<>();
        int inside = 0;
        for (Block block : blocks) {
            if (isParagraph(block) && block.isWithin(root)) {
                makes.add(make(block.parent()));
                inside += block.text().length();
            }
        }
        for (Element up : found.parents().stream().limit(FARTHEST).toList()) {
            if (isFrame(root) || up.normalName().equals("body")) {
                return root;
            }
            int more = 0;
            int alike = 0;
            for (Block block : blocks) {
                if (block.isWithin(up) && !block.isWithin(root)) {
                    more += block.text().length();
                    alike +=
                            isParagraph(block) && makes.contains(make(block.parent()))
                                    ? block.text().length()
                                    : 0;
                }
            }
            if (alike > inside * 0.1 && alike > more * 0.5) {
                root = up;
                inside += alike;
            }
        }
        return root;
    }

    /** What elements have in common that a page uses for the same purpose. */
    private static String make(Element element) {
        Element parent = element.parent();
        return element.normalName()
                + "."
                + element.className()
                + (parent == null ? "" : "<" + parent.className());
    }

    private static boolean isFrame(Element element) {
        return FRAMES.contains(element.normalName());
    }

    private static boolean isParagraph(Block block) {
        return block.isProse()
                && block.text().length() >= PARAGRAPH
                && block.linkShare() < 0.3
                && !LISTED.contains(block.tag());
    }
}
