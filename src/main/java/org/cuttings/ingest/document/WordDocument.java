package org.cuttings.ingest.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cuttings.ingest.document.Document.Style;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Word document (.docx, ISO/IEC 29500-1) as it is printed: without what was deleted,
 * without comments, headers and footers, with its notes at the end.
 */
final class WordDocument {

    private static final Set<String> UNSEEN =
            Set.of(
                    "del",
                    "moveFrom",
                    "instrText",
                    "Fallback",
                    "rPr",
                    "sectPr",
                    "tabs",
                    "pPrChange",
                    "rt");

    private final Path file;
    private final WordStyles styles = new WordStyles();
    private final Prose prose = new Prose();
    private final Map<String, String> properties = new HashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private String body = "word/document.xml";
    private String core = "docProps/core.xml";

    WordDocument(Path file) {
        this.file = file;
    }

    Document read() throws IOException {
        try (Parts parts = new Parts(file)) {
            parts.read("_rels/.rels", this::readPlaces);
            String folder = body.substring(0, body.lastIndexOf('/') + 1);
            parts.read(core, xml -> readProperties(xml, properties));
            parts.read(folder + "styles.xml", styles::read);
            parts.read(body, this::readBody);
            parts.read(folder + "footnotes.xml", xml -> readNotes(xml, "footnote"));
            parts.read(folder + "endnotes.xml", xml -> readNotes(xml, "endnote"));
        }
        return new Document(
                properties.get("title"),
                properties.get("creator"),
                properties.get("created"),
                false,
                prose.blocks());
    }

    /** Reads properties that are elements with nothing but text in them, by their local names. */
    static void readProperties(XMLStreamReader xml, Map<String, String> properties)
            throws XMLStreamException {
        String open = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open = xml.getLocalName();
                case XMLStreamConstants.CHARACTERS ->
                        properties.merge(open, xml.getText(), String::concat);
                case XMLStreamConstants.END_ELEMENT -> open = "";
                default -> {}
            }
        }
        properties.values().removeIf(String::isBlank);
    }

    private void readPlaces(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String type = xml.getAttributeValue(null, "Type");
                String target = xml.getAttributeValue(null, "Target");
                if (type != null && target != null) {
                    String place = target.startsWith("/") ? target.substring(1) : target;
                    body = type.endsWith("/officeDocument") ? place : body;
                    core = type.endsWith("/core-properties") ? place : core;
                }
            }
        }
    }

    private void readBody(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("body")) {
                new Flow().read(xml);
            }
        }
    }

    private void readNotes(XMLStreamReader xml, String kind) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(kind)) {
                // The first two of each kind are the lines between text and notes.
                if (notes.contains(kind + xml.getAttributeValue(null, "id"))) {
                    new Flow().read(xml);
                } else {
                    Parts.skip(xml);
                }
            }
        }
    }

    /** A paragraph while it is read; a text box may stand within it. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private @Nullable String style;
        private boolean heading;
    }

    /** Reads an element with paragraphs and tables in it. */
    private final class Flow {

        private final Deque<Paragraph> open = new ArrayDeque<>();
        private int depth = 1;

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (depth > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    end(xml.getLocalName());
                }
            }
        }

        private void start(XMLStreamReader xml) throws XMLStreamException {
            String name = xml.getLocalName();
            if (UNSEEN.contains(name)) {
                Parts.skip(xml);
                depth--;
                return;
            }
            switch (name) {
                case "p" -> open.push(new Paragraph());
                case "tr" -> prose.startRow();
                case "tc" -> prose.startCell();
                case "footnoteReference", "endnoteReference" ->
                        notes.add(
                                name.replace("Reference", "") + xml.getAttributeValue(null, "id"));
                default -> {
                    if (!open.isEmpty()) {
                        startWithin(open.peek(), name, xml);
                    }
                }
            }
        }

        private void startWithin(Paragraph paragraph, String name, XMLStreamReader xml)
                throws XMLStreamException {
            switch (name) {
                case "t" -> {
                    paragraph.text.append(Parts.text(xml));
                    depth--;
                }
                case "tab" -> paragraph.text.append(' ');
                case "cr", "br" -> breakLine(paragraph);
                case "noBreakHyphen" -> paragraph.text.append('-');
                case "pStyle" -> paragraph.style = xml.getAttributeValue(null, "val");
                case "outlineLvl" ->
                        paragraph.heading = !"9".equals(xml.getAttributeValue(null, "val"));
                default -> {}
            }
        }

        /** Two line breaks in a row part paragraphs. */
        private void breakLine(Paragraph paragraph) {
            int length = paragraph.text.length();
            boolean second = length > 0 && paragraph.text.charAt(length - 1) == '\n';
            paragraph.text.append('\n');
            if (second) {
                add(paragraph);
                paragraph.text.setLength(0);
            }
        }

        private void end(String name) {
            switch (name) {
                case "p" -> {
                    if (!open.isEmpty()) {
                        add(open.pop());
                    }
                }
                case "tr" -> prose.endRow();
                default -> {}
            }
        }

        private void add(Paragraph paragraph) {
            Style style = styles.of(paragraph.style);
            prose.add(
                    style == Style.TEXT && paragraph.heading ? Style.HEADING : style,
                    paragraph.text.toString());
        }
    }
}
