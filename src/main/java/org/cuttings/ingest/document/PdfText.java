package org.cuttings.ingest.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Gathers the lines of a PDF in the order in which its maker wrote them, which is to be read. */
final class PdfText extends PDFTextStripper {

    /** A wider gap, in letters of a line's size, parts columns. */
    private static final float COLUMN_GAP = 2.5f;

    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private float left;
    private float right;
    private float base;
    private float size;
    private int bold;
    private int letters;
    private int length;

    PdfText() {
        setSuppressDuplicateOverlappingText(true);
    }

    List<PdfLine> lines() {
        return lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.get(0);
        TextPosition last = positions.get(positions.size() - 1);
        if (!open.isEmpty() && first.getXDirAdj() - right > COLUMN_GAP * first.getFontSizeInPt()) {
            close();
        }
        if (open.isEmpty()) {
            left = first.getXDirAdj();
            base = first.getYDirAdj();
        }
        open.append(text);
        right = Math.max(right, last.getXDirAdj() + last.getWidthDirAdj());
        for (TextPosition position : positions) {
            size = Math.max(size, position.getFontSizeInPt());
            bold += isBold(position.getFont()) ? 1 : 0;
        }
        letters += positions.size();
    }

    @Override
    protected void writeWordSeparator() {
        if (!open.isEmpty()) {
            open.append(' ');
        }
    }

    @Override
    protected void writeLineSeparator() {
        close();
    }

    @Override
    protected void writePageEnd() throws IOException {
        close();
        super.writePageEnd();
    }

    private void close() {
        String text = open.toString().replaceAll("\\s+", " ").strip();
        if (!text.isEmpty()) {
            lines.add(
                    new PdfLine(
                            getCurrentPageNo() - 1,
                            text,
                            left,
                            right,
                            base,
                            size,
                            bold * 2 > letters));
        }
        length += text.length();
        Document.checkLength(length);
        open.setLength(0);
        right = 0;
        size = 0;
        bold = 0;
        letters = 0;
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName();
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return name != null && name.toLowerCase(Locale.ROOT).matches(".*(?:bold|black|heavy).*")
                || descriptor != null
                        && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }
}
