package org.cuttings.reader.desk;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code (ISO/IEC 18004) to be drawn as SVG, one unit for each of its modules, with the margin
 * that it needs.
 *
 * @param size of the square it fills
 * @param path the dark modules
 */
record QrDrawing(int size, String path) {

    private static final int MARGIN = 4;

    /**
     * The code of a text.
     *
     * @param text at most some 2,000 characters
     */
    static QrDrawing of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN);
                    path.append("h1v1h-1z");
                }
            }
        }
        return new QrDrawing(code.size + 2 * MARGIN, path.toString());
    }
}
