package org.cuttings.ingest.document;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;

/** The parts of a document that is a zip archive of XML files. */
final class Parts implements Closeable {

    /** No text of a document is larger; more comes only out of a decompression bomb. */
    private static final long LARGEST = 256L << 20;

    private final ZipFile zip;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    Parts(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Reads a part from its start to its end. */
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    /**
     * Has a part read, if the document has it.
     *
     * @throws IOException if it is damaged
     */
    void read(String name, Reading reading) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = new Limited(new BufferedInputStream(zip.getInputStream(entry)))) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            reading.read(xml);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(name + " is not XML", e);
        }
    }

    /** Goes on to the end of the element that has just begun. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth +=
                    event == XMLStreamConstants.START_ELEMENT
                            ? 1
                            : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The text of the element that has just begun, its children's among it. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Limited extends FilterInputStream {

        private long left = LARGEST;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            spend(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            spend(read);
            return read;
        }

        private void spend(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new UnreadableFile(
                        Reason.TOO_LARGE,
                        String.format(
                                "This document unpacks to more than %d MB of text, as only a"
                                        + " decompression bomb does",
                                LARGEST >> 20));
            }
        }
    }
}
