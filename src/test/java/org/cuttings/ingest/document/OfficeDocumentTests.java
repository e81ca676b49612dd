package org.cuttings.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.cuttings.article.Published;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Field;
import org.cuttings.ingest.recognition.Recognised;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.recognition.Upload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OfficeDocumentTests {

    private static final Forks FORKS = new Forks();
    private static final String W =
            "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    private static final String FIRST =
            "The old lighthouse of Skarnes was lit again on Friday after forty dark years.";

    @AfterAll
    static void end() {
        FORKS.destroy();
    }

    @Test
    void aWordDocumentIsReadAsItIsPrinted() throws Exception {
        Draft draft =
                draft(
                        docx(
                                p("Titre", "Skarnes lights its lamp again")
                                        + p("", "By Mira Holt")
                                        + p("", "14 March 2019")
                                        + "<w:p><w:r><w:t>"
                                        + FIRST
                                        + "</w:t><w:footnoteReference w:id='2'/></w:r>"
                                        + "<w:del><w:r><w:delText> GONE</w:delText></w:r></w:del>"
                                        + "<w:ins><w:r><w:t> People cheered.</w:t></w:r></w:ins></w:p>"
                                        + p("Titre2", "A lamp of brass")
                                        + "<w:tbl><w:tr><w:tc>"
                                        + p("", "Height")
                                        + "</w:tc><w:tc>"
                                        + p("", "31 m")
                                        + "</w:tc></w:tr></w:tbl>"
                                        + p("", "It was found in a barn."),
                                "Ida Falk"));
        assertThat(draft.headline()).isEqualTo("Skarnes lights its lamp again");
        assertThat(draft.authors()).containsExactly("Mira Holt");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-14"));
        assertThat(draft.body())
                .isEqualTo(
                        FIRST
                                + " People cheered.\n\nA lamp of brass\n\nHeight | 31 m\n\n"
                                + "It was found in a barn.\n\nThe note.");
    }

    @Test
    void propertiesAreOfferedInDoubt() throws Exception {
        Draft draft = draft(docx(p("Titre", "Skarnes lights its lamp") + p("", FIRST), "Ida Falk"));
        assertThat(draft.authors()).containsExactly("Ida Falk");
        assertThat(draft.published()).isEqualTo(Published.parse("2019-03-20"));
        assertThat(draft.evidence().get(Field.BYLINE)).matches(Evidence::doubtful);
        assertThat(draft.evidence().get(Field.PUBLISHED)).matches(Evidence::doubtful);
    }

    @Test
    void anOpenDocumentIsReadAsItIsPrinted() throws Exception {
        String content =
                "<d xmlns:o='o' xmlns:t='t'><o:style o:name='P1' o:parent-style-name='Title'/>"
                        + "<o:body><o:text><t:tracked-changes><t:p>GONE</t:p></t:tracked-changes>"
                        + "<t:p t:style-name='P1'>Skarnes lights its lamp</t:p><t:p>"
                        + FIRST
                        + "<o:annotation><t:p>A COMMENT</t:p></o:annotation>"
                        + "<t:note><t:note-citation>1</t:note-citation><t:note-body><t:p>The note.</t:p>"
                        + "</t:note-body></t:note> Go<t:s/>on.</t:p></o:text></o:body></d>";
        Draft draft = draft(odt("<m/>", content));
        assertThat(draft.headline()).isEqualTo("Skarnes lights its lamp");
        assertThat(draft.body()).isEqualTo(FIRST + " Go on.\n\nThe note.");
    }

    @Test
    void richTextIsRead() throws Exception {
        Draft draft =
                draft(
                        ("{\\rtf1\\ansi\\ansicpg1252 Skarnes lights its lamp again\\par By Mira Holt\\par "
                                        + FIRST
                                        + " The caf\\'e9 closed.\\par}")
                                .getBytes(UTF_8));
        assertThat(draft.headline()).isEqualTo("Skarnes lights its lamp again");
        assertThat(draft.authors()).containsExactly("Mira Holt");
        assertThat(draft.body()).isEqualTo(FIRST + " The café closed.");
    }

    @Test
    void theLinesOfAPdfBecomeParagraphs() throws Exception {
        Draft draft = draft(pdf(false));
        assertThat(draft.headline()).isEqualTo("Skarnes lights its lamp again");
        assertThat(draft.body())
                .isEqualTo(
                        "The old lighthouse of Skarnes was lit again on Friday after forty years"
                                + " in which ships had to find the harbour without any light.\n\n"
                                + "The lamp was found in a barn near the sea, under hay and nets,"
                                + " by two boys.");
    }

    @Test
    void aPdfWithoutTextNeedsOcr() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
        }
        assertThat(failure(bytes.toByteArray())).hasMessageContaining("needs OCR");
    }

    @Test
    void whatIsLockedSaysSo() throws Exception {
        assertThat(failure(pdf(true)).reason()).isEqualTo(Reason.ENCRYPTED);
        byte[] odt = odt("<m><encryption-data/></m>", "<d/>");
        assertThat(failure(odt).reason()).isEqualTo(Reason.ENCRYPTED);
        assertThat(failure(old("EncryptedPackage")).reason()).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void anOldTableSaysWhatItIs() throws Exception {
        assertThat(failure(old("Workbook"))).hasMessageContaining("Excel");
    }

    @Test
    void aDocumentThatBreaksOffIsDamagedAndTheNextOneIsRead() throws Exception {
        byte[] whole = docx(p("", FIRST), "");
        for (byte[] document : List.of(whole, pdf(false), old("WordDocument"))) {
            byte[] half = Arrays.copyOf(document, document.length / 2);
            assertThat(failure(half).reason()).isIn(Reason.BROKEN, Reason.NO_TEXT);
        }
        assertThat(draft(whole).body()).isEqualTo(FIRST);
    }

    @Test
    void entitiesAreNotExpanded() throws Exception {
        byte[] odt = odt("<m/>", "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:/etc/passwd'>]><d>&a;</d>");
        assertThat(failure(odt).reason()).isIn(Reason.BROKEN, Reason.NO_TEXT);
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() throws Exception {
        assertThat(failure(docx(p("", "a ".repeat(3_000_000)), "")).reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    private static byte[] docx(String body, String author) throws IOException {
        return zip(
                "[Content_Types].xml", "<Types/>",
                "word/document.xml", "<w:d " + W + "><w:body>" + body + "</w:body></w:d>",
                "word/styles.xml",
                        "<w:s "
                                + W
                                + "><w:style w:styleId='Titre'><w:name w:val='Title'/></w:style>"
                                + "<w:style w:styleId='Titre2'><w:name w:val='heading 2'/></w:style></w:s>",
                "word/footnotes.xml",
                        "<w:f "
                                + W
                                + "><w:footnote w:id='2'>"
                                + p("", "The note.")
                                + "</w:footnote></w:f>",
                "docProps/core.xml",
                        "<c><creator>"
                                + author
                                + "</creator><created>2019-03-20T08:00:00Z</created></c>");
    }

    private static String p(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='"
                + style
                + "'/></w:pPr><w:r><w:t>"
                + text
                + "</w:t></w:r></w:p>";
    }

    private static byte[] odt(String manifest, String content) throws IOException {
        return zip(
                "mimetype", "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml", manifest,
                "content.xml", content);
    }

    private static byte[] zip(String... namesAndParts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndParts.length; i += 2) {
                byte[] part = namesAndParts[i + 1].getBytes(UTF_8);
                ZipEntry entry = new ZipEntry(namesAndParts[i]);
                if (i == 0) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.length);
                    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                    sum.update(part);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] old(String stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), stream);
            files.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(boolean locked) throws IOException {
        List<List<String>> pages =
                List.of(
                        List.of(
                                "The old lighthouse of Skarnes was lit again on Friday after for-",
                                "ty years in which ships had to find the harbour without"),
                        List.of(
                                "any light.",
                                "",
                                "The lamp was found in a barn near the sea, under hay and nets,",
                                "by two boys."));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            for (int page = 0; page < pages.size(); page++) {
                PDPage paper = new PDPage();
                pdf.addPage(paper);
                try (PDPageContentStream out = new PDPageContentStream(pdf, paper)) {
                    print(out, "The Skarnes Mirror, page " + (page + 1), 9, 760);
                    if (page == 0) {
                        print(out, "Skarnes lights its lamp again", 24, 700);
                    }
                    int y = 650;
                    for (String line : pages.get(page)) {
                        print(out, line, 11, y);
                        y -= 14;
                    }
                    print(out, String.valueOf(page + 1), 9, 40);
                }
            }
            if (locked) {
                pdf.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void print(PDPageContentStream out, String text, int size, int y)
            throws IOException {
        out.beginText();
        out.setFont(new PDType1Font(FontName.HELVETICA), size);
        out.newLineAtOffset(72, y);
        out.showText(text);
        out.endText();
    }

    private static UnreadableFile failure(byte[] document) {
        return assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> draft(document))
                .actual();
    }

    private static Draft draft(byte[] document) {
        var pieces = Recognised.in(new Upload("a", null, document), new OfficeDocument(FORKS));
        assertThat(pieces).hasSize(1);
        return pieces.get(0).draft();
    }
}
