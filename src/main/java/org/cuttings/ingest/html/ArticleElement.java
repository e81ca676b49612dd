package org.cuttings.ingest.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds where on a page the article stands: in the element whose blocks hold the most prose. */
final class ArticleElement {

    private static final Set<String> CELLS = Set.of("table", "tr", "td", "th", "tbody");

    /** Paragraphs that a summary of an article does not have. */
    private static final int WHOLE = 3;

    private ArticleElement() {}

    /** The element of the page that holds the article; the whole page where none stands out. */
    static Element in(Document page, List<Block> blocks) {
        Map<Element, Double> scores = scores(blocks);
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

    /**
     * The first of the articles in an element that holds several, as pages do that show one below
     * the other without an end; else the element.
     */
    static Element firstWithin(Element element) {
        List<Element> articles =
                element.select("article").stream()
                        .filter(article -> article != element && isWhole(article))
                        .toList();
        return articles.size() > 1 ? articles.get(0) : element;
    }

    /** Whether an article stands by itself and has a text rather than a summary. */
    private static boolean isWhole(Element article) {
        return (article.attr("itemtype").endsWith("Article") || article.selectFirst("h1") != null)
                && article.select("p").size() >= WHOLE;
    }

    /** A block counts for the elements around it, the less the farther they are. */
    private static Map<Element, Double> scores(List<Block> blocks) {
        Map<Element, Double> scores = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block.isProse()) {
                double weight = weight(block);
                double share = 1;
                Element holder = block.parent();
                for (int up = 0; holder != null && up < 5; up++) {
                    scores.merge(holder, weight * share, Double::sum);
                    holder = holder.parent();
                    share *= up == 0 ? 0.7 : 0.75;
                }
            }
        }
        return scores;
    }

    private static double weight(Block block) {
        double length = Math.min(block.text().length() / 100.0, 4);
        double clauses = Math.min(commas(block.text()), 6) * 0.3;
        boolean listed = block.tag().equals("li") || CELLS.contains(block.tag());
        return (1 + length + clauses) * (1 - block.linkShare()) * (listed ? 0.4 : 1);
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

    private static int commas(String text) {
        return (int) text.chars().filter(c -> c == ',' || c == '،' || c == '、' || c == '，').count();
    }
}
