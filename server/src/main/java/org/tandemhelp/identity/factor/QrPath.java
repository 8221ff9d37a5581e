package org.tandemhelp.identity.factor;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code (ISO/IEC 18004) as one SVG path, so that a page draws it without building markup from a
 * server's text.
 *
 * @param d the path data of the dark modules, one unit each
 * @param size width and height in units, with the quiet zone of four
 */
record QrPath(String d, int size) {

    private static final int QUIET_ZONE = 4;

    static QrPath of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder d = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int start = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    row(d, start + QUIET_ZONE, y + QUIET_ZONE, x - start);
                }
            }
        }
        return new QrPath(d.toString(), code.size + 2 * QUIET_ZONE);
    }

    private static void row(StringBuilder d, int x, int y, int width) {
        d.append('M').append(x).append(' ').append(y).append('h').append(width);
        d.append("v1h-").append(width).append('z');
    }
}
