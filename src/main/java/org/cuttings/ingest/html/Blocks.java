package org.cuttings.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page into its blocks of text; walks without recursion, however deep the page is nested.
 */
final class Blocks implements NodeVisitor {

    private static final Set<String> SEPARATE =
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

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int linked;
    private int links;
    private int breaks;
    private @Nullable Element holder;

    private Blocks() {}

    /** The blocks of a page in the order of its text. */
    static List<Block> of(Document page) {
        Blocks found = new Blocks();
        page.body().traverse(found);
        return found.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (SEPARATE.contains(name)) {
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
            if (SEPARATE.contains(element.normalName())) {
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
