package org.cuttings.ingest.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.cuttings.ingest.document.Document.Style;
import org.cuttings.ingest.document.PdfParagraphs.Paragraph;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;

/** Reads a PDF (ISO 32000-1): its lines, joined to paragraphs; the largest of them is its title. */
final class PdfDocument {

    private static final Pattern BROWSER =
            Pattern.compile(
                    "skia/pdf|chrom|mozilla|firefox|wkhtmltopdf|headless|safari|puppeteer|webkit|weasyprint",
                    Pattern.CASE_INSENSITIVE);

    /** So much larger than the text is a headline. */
    private static final float LARGER = 1.15f;

    private static final int LONGEST_TITLE = 300;

    private final Path file;

    PdfDocument(Path file) {
        this.file = file;
    }

    Document read() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PdfText text = new PdfText();
            text.getText(pdf);
            if (text.lines().isEmpty()) {
                throw new UnreadableFile(
                        Reason.NO_TEXT,
                        pdf.getNumberOfPages() == 0
                                ? "This PDF has no pages"
                                : "This is a scan without text; it needs OCR first");
            }
            PDDocumentInformation about = pdf.getDocumentInformation();
            return new Document(
                    about.getTitle(),
                    about.getAuthor(),
                    day(about.getCreationDate()),
                    isByBrowser(about.getProducer()) || isByBrowser(about.getCreator()),
                    blocks(text.lines(), about.getTitle()));
        } catch (InvalidPasswordException e) {
            throw new Encrypted();
        }
    }

    private static List<Document.Block> blocks(List<PdfLine> lines, @Nullable String named) {
        PdfParagraphs paragraphs = new PdfParagraphs(RunningLines.without(lines));
        List<Paragraph> all = paragraphs.all();
        Paragraph title = title(all, paragraphs.size(), named);
        Prose prose = new Prose();
        for (Paragraph paragraph : all) {
            boolean heading = paragraph.size() > paragraphs.size() * LARGER;
            prose.add(
                    paragraph == title ? Style.TITLE : heading ? Style.HEADING : Style.TEXT,
                    paragraph.text());
        }
        return prose.blocks();
    }

    /**
     * The paragraph of the first page that its properties name, else the one in largest letters.
     */
    private static @Nullable Paragraph title(
            List<Paragraph> all, float usual, @Nullable String named) {
        Paragraph largest = null;
        for (Paragraph paragraph : all) {
            if (paragraph.page() > all.get(0).page()) {
                break;
            }
            if (named != null && isSame(named, paragraph.text())) {
                return paragraph;
            }
            boolean could =
                    paragraph.size() > usual * LARGER
                            && paragraph.text().length() <= LONGEST_TITLE
                            && paragraph.text().contains(" ");
            if (could && (largest == null || paragraph.size() > largest.size() * 1.02f)) {
                largest = paragraph;
            }
        }
        return largest;
    }

    private static boolean isSame(String a, String b) {
        return a.length() > 8
                && a.strip().toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
    }

    private static boolean isByBrowser(@Nullable String program) {
        return program != null && BROWSER.matcher(program).find();
    }

    private static @Nullable String day(@Nullable Calendar when) {
        if (when == null) {
            return null;
        }
        ZoneId zone = when.getTimeZone().toZoneId();
        return when.toInstant().atZone(zone).toLocalDate().toString();
    }
}
