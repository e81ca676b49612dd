package org.cuttings.ingest.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.cuttings.ingest.document.Document.Style;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;

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
            return read(stored.getRoot());
        } catch (EncryptedDocumentException e) {
            throw new Encrypted();
        }
    }

    @SuppressWarnings("deprecation") // nothing else reads Word 6 by its paragraphs
    private static Document read(DirectoryNode root) throws IOException {
        Prose prose = new Prose();
        try (HWPFDocument word = new HWPFDocument(root)) {
            Range range = word.getRange();
            for (int i = 0; i < range.numParagraphs(); i++) {
                Paragraph paragraph = range.getParagraph(i);
                prose.add(style(word, paragraph), text(paragraph));
            }
            SummaryInformation about = word.getSummaryInformation();
            Date made = about == null ? null : about.getCreateDateTime();
            return new Document(
                    about == null ? null : about.getTitle(),
                    about == null ? null : about.getAuthor(),
                    made == null ? null : made.toInstant().toString(),
                    false,
                    prose.blocks());
        } catch (OldWordFileFormatException e) {
            try (Word6Extractor word6 = new Word6Extractor(root)) {
                for (String paragraph : word6.getParagraphText()) {
                    prose.add(Style.TEXT, paragraph);
                }
            }
            return new Document(null, null, null, false, prose.blocks());
        }
    }

    private static Style style(HWPFDocument word, Paragraph paragraph) {
        StyleDescription style =
                word.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        Style known = style == null ? null : WordStyles.named(style.getName());
        return known == null ? Style.TEXT : known;
    }

    /** What is seen of a paragraph: not what was deleted, nor the codes of its fields. */
    private static String text(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted()) {
                text.append(run.text());
            }
        }
        return Range.stripFields(text.toString()).replaceAll("\\p{Cntrl}", " ");
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
