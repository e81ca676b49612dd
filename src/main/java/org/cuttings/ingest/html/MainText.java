package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.ingest.wording.Boilerplate;
import org.cuttings.ingest.wording.Byline;
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
        Element root =
                ArticleElement.firstWithin(
                        Pieces.reunited(ArticleElement.in(page, blocks), blocks));
        List<Block> inside = blocks.stream().filter(block -> block.isWithin(root)).toList();
        text = String.join("\n\n", chosen(inside, headline, standfirst));
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
            List<Block> inside, @Nullable String headline, @Nullable String standfirst) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            Block block = inside.get(i);
            if (Boilerplate.endsArticle(block.text())) {
                if (i > inside.size() / 3 && !goesOn(inside, i)) {
                    break;
                }
                continue;
            }
            if (Captions.isCredit(block.text()) || Captions.isCertain(block.text())) {
                captions.add(block.text());
            } else if (belongs(block, inside, i)
                    && !(paragraphs.isEmpty() && isByline(block.text()))
                    && !block.text().equals(headline)
                    && !(paragraphs.isEmpty()
                            && block.text().equals(standfirst)
                            && !startsProse(inside, i))) {
                paragraphs.add(block.text());
            }
        }
        return paragraphs;
    }

    private static boolean isByline(String text) {
        return text.length() < 120 && !text.endsWith(".") && Byline.stated(text) != null;
    }

    /** Whether a block stands beside the paragraphs that follow it, like the first of them. */
    private static boolean startsProse(List<Block> all, int at) {
        return at + 1 < all.size()
                && all.get(at).tag().equals("p")
                && all.get(at + 1).tag().equals("p")
                && all.get(at + 1).parent() == all.get(at).parent()
                && !Boilerplate.matches(all.get(at + 1).text())
                && !isByline(all.get(at + 1).text());
    }

    /** Whether paragraphs beside those before a line follow it, so that it only interrupts them. */
    private static boolean goesOn(List<Block> all, int at) {
        Element holder = null;
        for (int i = at - 1; i >= 0 && holder == null; i--) {
            holder = all.get(i).isProse() ? all.get(i).parent() : null;
        }
        int after = 0;
        for (Block block : all.subList(at + 1, all.size())) {
            if (block.parent() == holder && block.isProse() && block.text().length() > 80) {
                after++;
            }
        }
        return after >= 3;
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
}
