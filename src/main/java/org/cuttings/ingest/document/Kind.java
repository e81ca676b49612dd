package org.cuttings.ingest.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;

/** The kinds of documents, told by their first bytes, and what takes each apart. */
enum Kind {
    PDF {
        @Override
        Document parse(Path file) throws IOException {
            return new PdfDocument(file).read();
        }
    },
    WORD {
        @Override
        Document parse(Path file) throws IOException {
            return new WordDocument(file).read();
        }
    },
    OPEN_DOCUMENT {
        @Override
        Document parse(Path file) throws IOException {
            return new OpenDocument(file).read();
        }
    },
    OLD_OFFICE {
        @Override
        Document parse(Path file) throws IOException {
            return OldOffice.read(file);
        }
    },
    OTHER_OFFICE {
        @Override
        Document parse(Path file) {
            throw new UnreadableFile(
                    Reason.UNKNOWN_FORMAT,
                    "This is a table, a presentation or a drawing, in which no article can be"
                            + " found; send a text document");
        }
    },
    RICH_TEXT {
        @Override
        Document parse(Path file) throws IOException {
            return RichText.read(file);
        }
    };

    /** With these begin the archives that Word writes. */
    private static final List<String> FIRST_MEMBERS =
            List.of(
                    "[Content_Types].xml",
                    "_rels/",
                    "docProps/",
                    "customXml/",
                    "word/",
                    "xl/",
                    "ppt/");

    private static final String OPEN_DOCUMENT_TYPE = "mimetypeapplication/vnd.oasis.opendocument.";

    /** Takes a document apart. */
    abstract Document parse(Path file) throws IOException;

    /** The kind of document that starts so, null if it is none. */
    static @Nullable Kind of(byte[] start) {
        String text = new String(start, ISO_8859_1);
        // A PDF may have some bytes before its header, says ISO 32000-1, annex H.3.4.1.
        int pdf = text.substring(0, Math.min(text.length(), 1024)).indexOf("%PDF-");
        if (pdf == 0 || pdf > 0 && !isText(text.substring(0, pdf))) {
            return PDF;
        }
        if (text.startsWith("{\\rtf")) {
            return RICH_TEXT;
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLD_OFFICE;
        }
        if (!text.startsWith("PK\3\4")) {
            return null;
        }
        if (text.startsWith(OPEN_DOCUMENT_TYPE, 30)) {
            boolean prose = text.startsWith("text", 30 + OPEN_DOCUMENT_TYPE.length());
            return prose ? OPEN_DOCUMENT : OTHER_OFFICE;
        }
        // a document within an archive has such a name too, but not as the archive's first
        if (FIRST_MEMBERS.stream().noneMatch(name -> text.startsWith(name, 30))) {
            return null;
        }
        boolean other = text.contains("xl/workbook") || text.contains("ppt/presentation");
        return text.contains("word/") ? WORD : other ? OTHER_OFFICE : null;
    }

    private static boolean isText(String before) {
        return before.chars().anyMatch(Character::isLetter);
    }
}
