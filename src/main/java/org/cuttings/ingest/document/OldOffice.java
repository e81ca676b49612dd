package org.cuttings.ingest.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.cuttings.ingest.UnreadableFile;
import org.cuttings.ingest.UnreadableFile.Reason;

/** Reads the documents of Word 6 to 2003 (.doc), and tells what else is kept in the same way. */
final class OldOffice {

    /** What a file is by the name of its main stream, see MS-CFB and the formats built on it. */
    private static final Map<String, String> OTHERS =
            Map.of(
                    "Workbook", "an Excel table",
                    "Book", "an Excel table",
                    "PowerPoint Document", "a PowerPoint presentation",
                    "__properties_version1.0", "an Outlook message",
                    "VisioDocument", "a Visio drawing",
                    "Quill", "a Publisher document",
                    "CONTENTS", "a Works document");

    private OldOffice() {}

    static Document read(Path file) throws IOException {
        try (POIFSFileSystem stored = new POIFSFileSystem(file.toFile(), true)) {
            check(stored.getRoot());
        }
        try {
            return TikaDocument.read(new OfficeParser(), "application/msword", file);
        } catch (EncryptedDocumentException e) {
            throw new Encrypted();
        }
    }

    private static void check(DirectoryNode root) {
        if (root.hasEntry("EncryptedPackage")) {
            throw new Encrypted();
        }
        if (root.hasEntry("WordDocument")) {
            return;
        }
        String kind =
                OTHERS.entrySet().stream()
                        .filter(other -> root.hasEntry(other.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("an old Office file");
        throw new UnreadableFile(
                Reason.UNKNOWN_FORMAT,
                "This is " + kind + ", in which no article can be found; send a text document");
    }
}
