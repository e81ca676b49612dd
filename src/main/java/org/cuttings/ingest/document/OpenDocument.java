package org.cuttings.ingest.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cuttings.ingest.document.Document.Style;
import org.jspecify.annotations.Nullable;

/**
 * Reads an OpenDocument text (.odt, OpenDocument 1.3, part 3) as it is printed: without what was
 * deleted and without comments, with its notes at the end.
 */
final class OpenDocument {

    private static final Set<String> UNSEEN =
            Set.of(
                    "tracked-changes",
                    "annotation",
                    "forms",
                    "ruby-text",
                    "note-citation",
                    "table-of-content",
                    "title",
                    "desc");

    private final Path file;
    private final Prose prose = new Prose();
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private int inNotes;

    private record Paragraph(Style style, StringBuilder text) {}

    OpenDocument(Path file) {
        this.file = file;
    }

    Document read() throws IOException {
        try (Parts parts = new Parts(file)) {
            parts.read("META-INF/manifest.xml", OpenDocument::checkOpen);
            parts.read("meta.xml", xml -> WordDocument.readProperties(xml, properties));
            parts.read("content.xml", this::readContent);
        }
        notes.forEach(note -> prose.add(Style.TEXT, note));
        String writer = properties.get("initial-creator");
        return new Document(
                properties.get("title"),
                writer != null ? writer : properties.get("creator"),
                properties.get("creation-date"),
                false,
                prose.blocks());
    }

    private static void checkOpen(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("encryption-data")) {
                throw new Encrypted();
            }
        }
    }

    private void readContent(XMLStreamReader xml) throws XMLStreamException {
        boolean body = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                body |= name.equals("body");
                if (body && UNSEEN.contains(name)) {
                    Parts.skip(xml);
                } else if (body) {
                    start(name, xml);
                } else if (name.equals("style")) {
                    readStyle(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            } else if (event == XMLStreamConstants.CHARACTERS && !open.isEmpty()) {
                open.peek().text().append(xml.getText());
            }
        }
    }

    /** A paragraph that differs a little has a style of its own, derived from a named one. */
    private void readStyle(XMLStreamReader xml) {
        String name = xml.getAttributeValue(null, "name");
        String parent = xml.getAttributeValue(null, "parent-style-name");
        if (name != null && parent != null) {
            parents.put(name, parent);
        }
    }

    private void start(String name, XMLStreamReader xml) {
        switch (name) {
            case "h" -> open(titled(xml, Style.HEADING));
            case "p" -> open(titled(xml, Style.TEXT));
            case "table-row" -> prose.startRow();
            case "table-cell" -> prose.startCell();
            case "note" -> inNotes++;
            case "s", "tab", "line-break" -> {
                if (!open.isEmpty()) {
                    open.peek().text().append(' ');
                }
            }
            default -> {}
        }
    }

    private void open(Style style) {
        open.push(new Paragraph(style, new StringBuilder()));
    }

    private Style titled(XMLStreamReader xml, Style otherwise) {
        String name = xml.getAttributeValue(null, "style-name");
        Style own = named(name);
        Style style = own != null ? own : named(name == null ? null : parents.get(name));
        return style == null ? otherwise : style;
    }

    private static @Nullable Style named(@Nullable String name) {
        return name == null
                ? null
                : switch (name) {
                    case "Title" -> Style.TITLE;
                    case "Subtitle" -> Style.SUBTITLE;
                    case "Caption", "Illustration", "Figure" -> Style.CAPTION;
                    default -> name.startsWith("Heading") ? Style.HEADING : null;
                };
    }

    private void end(String name) {
        switch (name) {
            case "h", "p" -> {
                if (!open.isEmpty()) {
                    close(open.pop());
                }
            }
            case "table-row" -> prose.endRow();
            case "note" -> inNotes = Math.max(0, inNotes - 1);
            default -> {}
        }
    }

    private void close(Paragraph paragraph) {
        if (inNotes > 0) {
            notes.add(paragraph.text().toString());
        } else {
            prose.add(paragraph.style(), paragraph.text().toString());
        }
    }
}
