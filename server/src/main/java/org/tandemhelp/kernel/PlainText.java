package org.tandemhelp.kernel;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The rule for every short text that one person writes and another reads: names, titles, labels. It
 * keeps out what can fake the look of a line (AC-20): control characters, line separators,
 * bidirectional overrides and isolates. Markup is not its business: texts are shown as text nodes.
 */
public final class PlainText {

    private PlainText() {}

    /** The form in which texts are kept and compared: Unicode normalization form C. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * What is wrong with a text, as a sentence; {@code null}: nothing.
     *
     * @param max the most code points allowed
     */
    public static @Nullable String fault(@Nullable String text, int max) {
        if (text == null || isBlank(text)) {
            return "This must not be empty.";
        }
        if (text.codePointCount(0, text.length()) > max) {
            return "This must not be longer than " + max + " characters.";
        }
        if (text.codePoints().anyMatch(PlainText::isUnpairedSurrogate)) {
            return "This contains half of a character.";
        }
        if (text.codePoints().anyMatch(PlainText::isControl)) {
            return "This contains a control character.";
        }
        if (text.codePoints().anyMatch(PlainText::changesDirection)) {
            return "This contains a character that changes the writing direction.";
        }
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? null
                : "This contains characters that are not in their composed form (NFC).";
    }

    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c ->
                        Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isUnpairedSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Embeddings, overrides (UAX 9 section 2.1, 2.2) and isolates (2.4). */
    private static boolean changesDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
