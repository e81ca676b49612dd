package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.ingest.wording.Boilerplate;
import org.cuttings.ingest.wording.Captions;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article's text in a page without its clutter: the paragraphs, subheadings, lists and block
 * quotes of the element that holds the article.
 */
final class MainText {

    private final List<String> captions = new ArrayList<>();
    private final String text;

    /**
     * @param headline left out of the text where a block repeats it
     * @param standfirst likewise, at the beginning
     */
    MainText(Document page, @Nullable String headline, @Nullable String standfirst) {
        List<Block> blocks = Blocks.of(page);
        Element root = ArticleElement.in(page, blocks);
        text = String.join("\n\n", chosen(blocks, root, headline, standfirst));
    }

    /** Paragraphs with a blank line between them; empty if the page has no article. */
    String text() {
        return text;
    }

    /** Captions that stood between the paragraphs. */
    List<String> captions() {
        return captions;
    }

    private List<String> chosen(
            List<Block> blocks,
            Element root,
            @Nullable String headline,
            @Nullable String standfirst) {
        List<Block> inside = new ArrayList<>();
        for (Block block : blocks) {
            if (isWithin(block.parent(), root)) {
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
}
