package org.tandemhelp.directory.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.tandemhelp.kernel.ProblemException;

/**
 * Reads the bytes of a file as text: UTF-8, or UTF-16 where a mark says so. A file in another
 * encoding is refused, never guessed: a wrong guess spoils every name with an accent.
 */
final class FileText {

    private static final byte[] UTF_8_MARK = HexFormat.of().parseHex("efbbbf");
    private static final byte[] UTF_16_LE_MARK = HexFormat.of().parseHex("fffe");
    private static final byte[] UTF_16_BE_MARK = HexFormat.of().parseHex("feff");

    private FileText() {}

    /** Throws {@code invalid-request} naming the first byte that cannot be read. */
    static String of(byte[] file) {
        if (startsWith(file, UTF_16_LE_MARK)) {
            return decode(file, 2, StandardCharsets.UTF_16LE, "UTF-16");
        }
        if (startsWith(file, UTF_16_BE_MARK)) {
            return decode(file, 2, StandardCharsets.UTF_16BE, "UTF-16");
        }
        int start = startsWith(file, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        return decode(file, start, StandardCharsets.UTF_8, "UTF-8");
    }

    private static String decode(byte[] file, int start, Charset charset, String name) {
        ByteBuffer bytes = ByteBuffer.wrap(file, start, file.length - start);
        CharBuffer text = CharBuffer.allocate(file.length - start);
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            throw unreadable(bytes.position(), name);
        }
        String read = text.flip().toString();
        int nul = read.indexOf('\0');
        if (nul >= 0) {
            // UTF-16 without its mark, or no text at all.
            throw unreadable(start + read.substring(0, nul).getBytes(charset).length, name);
        }
        return read;
    }

    private static ProblemException unreadable(int position, String name) {
        return PeopleFile.refused(
                "Byte "
                        + (position + 1)
                        + " of the file cannot be read as "
                        + name
                        + ". Save it as \"CSV UTF-8\" and try again.");
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length
                && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
