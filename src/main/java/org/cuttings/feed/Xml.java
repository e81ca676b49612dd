package org.cuttings.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document of <a href="https://www.w3.org/TR/xml/">XML 1.0</a> piece by piece. Whatever is
 * in a text, the document stays well formed.
 */
final class Xml {

    private final XMLStreamWriter out;

    /** One piece of writing. */
    private interface Piece {
        void write() throws XMLStreamException;
    }

    Xml(Writer writer) {
        try {
            out = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        write(() -> out.writeStartDocument("UTF-8", "1.0"));
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn; a null value leaves the attribute out
     */
    Xml open(String name, @Nullable String... attributes) {
        write(() -> out.writeStartElement(name));
        for (int i = 0; i < attributes.length; i += 2) {
            String attribute = attributes[i];
            String value = attributes[i + 1];
            if (attribute != null && value != null) {
                write(() -> out.writeAttribute(attribute, legal(value)));
            }
        }
        return this;
    }

    /** Ends the element that was begun last. */
    Xml close() {
        return write(out::writeEndElement);
    }

    /** Writes an element with a text in it; none where the text is null. */
    Xml leaf(String name, @Nullable String text, @Nullable String... attributes) {
        return text == null
                ? this
                : open(name, attributes).write(() -> out.writeCharacters(legal(text))).close();
    }

    /** Writes an element with nothing in it. */
    Xml empty(String name, @Nullable String... attributes) {
        return open(name, attributes).close();
    }

    /** Hands everything written so far on. */
    Xml flush() {
        return write(out::flush);
    }

    private Xml write(Piece piece) {
        try {
            piece.write();
            return this;
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** The text with a mark in the place of each character that no document may hold. */
    private static String legal(String text) {
        if (text.codePoints().allMatch(Xml::isLegal)) {
            return text;
        }
        StringBuilder legal = new StringBuilder();
        text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
