package org.cuttings.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Has Tika read a document, without what is embedded in it. */
final class TikaDocument {

    private TikaDocument() {}

    static Document read(Parser parser, String mediaType, Path file) throws IOException {
        Metadata about = new Metadata();
        about.set(Metadata.CONTENT_TYPE, mediaType);
        TikaProse text = new TikaProse();
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser.parse(in, text, about, context());
        } catch (EncryptedDocumentException e) {
            throw new Encrypted();
        } catch (SAXException | TikaException e) {
            if (e.getCause() instanceof UnreadableFile why) {
                throw why;
            }
            throw new IOException("Tika cannot read it", e);
        }
        return new Document(
                about.get(TikaCoreProperties.TITLE),
                about.get(TikaCoreProperties.CREATOR),
                about.get(TikaCoreProperties.CREATED),
                false,
                text.prose().blocks());
    }

    private static ParseContext context() {
        OfficeParserConfig settings = new OfficeParserConfig();
        settings.setIncludeDeletedContent(false);
        settings.setIncludeHeadersAndFooters(false);
        settings.setExtractMacros(false);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, settings);
        context.set(EmbeddedDocumentExtractor.class, new Nothing());
        return context;
    }

    /** Leaves pictures and embedded documents alone. */
    private static final class Nothing implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata about) {
            return false;
        }

        @Override
        public void parseEmbedded(
                InputStream in, ContentHandler handler, Metadata about, boolean html) {}
    }
}
