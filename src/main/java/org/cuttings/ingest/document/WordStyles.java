package org.cuttings.ingest.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cuttings.ingest.document.Document.Style;
import org.jspecify.annotations.Nullable;

/**
 * What the styles of a Word document are for. Their identifiers differ from language to language,
 * the names of the built-in ones do not (ISO/IEC 29500-1, 17.7.4.9).
 */
final class WordStyles {

    /** A style that is based on another, on another and so on is followed so far. */
    private static final int DEEPEST = 10;

    private final Map<String, Style> known = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();

    void read(XMLStreamReader xml) throws XMLStreamException {
        String open = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String value = xml.getAttributeValue(null, "val");
            switch (xml.getLocalName()) {
                case "style" -> {
                    String id = xml.getAttributeValue(null, "styleId");
                    open = id == null ? "" : id;
                }
                case "name" -> {
                    Style style = value == null ? null : named(value);
                    if (style != null) {
                        known.put(open, style);
                    }
                }
                case "outlineLvl" -> {
                    if (!"9".equals(value)) {
                        known.putIfAbsent(open, Style.HEADING);
                    }
                }
                case "basedOn" -> {
                    if (value != null) {
                        basedOn.put(open, value);
                    }
                }
                default -> {}
            }
        }
    }

    Style of(@Nullable String id) {
        String style = id;
        for (int i = 0; style != null && i < DEEPEST; i++) {
            Style found = known.get(style);
            if (found != null) {
                return found;
            }
            style = basedOn.get(style);
        }
        return Style.TEXT;
    }

    /** What a built-in style is for, null where it is for plain text or nobody knows. */
    static @Nullable Style named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "title" -> Style.TITLE;
            case "subtitle" -> Style.SUBTITLE;
            case "caption" -> Style.CAPTION;
            default -> lower.startsWith("heading ") ? Style.HEADING : null;
        };
    }
}
