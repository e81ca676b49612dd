package org.cuttings.ingest.document;

import org.cuttings.ingest.document.Document.Style;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the paragraphs out of the XHTML in which Tika tells what it reads. */
final class TikaProse extends DefaultHandler {

    private final Prose prose = new Prose();
    private final StringBuilder open = new StringBuilder();
    private Style style = Style.TEXT;
    private boolean body;

    Prose prose() {
        return prose;
    }

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) {
        switch (name) {
            case "body" -> body = true;
            case "tr" -> {
                close();
                prose.startRow();
            }
            case "td", "th" -> {
                close();
                prose.startCell();
            }
            case "br" -> open.append(' ');
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "div", "table" -> {
                close();
                style = style(name, attributes.getValue("class"));
            }
            default -> {}
        }
    }

    private static Style style(String name, String styled) {
        if ("title".equals(styled)) {
            return Style.TITLE;
        }
        if ("subtitle".equals(styled)) {
            return Style.SUBTITLE;
        }
        return name.matches("h[1-6]") ? Style.HEADING : Style.TEXT;
    }

    @Override
    public void endElement(String space, String name, String prefixed) {
        switch (name) {
            case "tr" -> {
                close();
                prose.endRow();
            }
            case "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "div",
                    "td",
                    "th",
                    "table",
                    "body" ->
                    close();
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (body) {
            open.append(text, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
        characters(text, start, length);
    }

    private void close() {
        prose.add(style, open.toString());
        open.setLength(0);
        style = Style.TEXT;
    }
}
