package org.tandemhelp.protocol;

/**
 * Which characters {@code plain_line} and {@code plain_text} of rules.proto refuse. Its TypeScript
 * twin is plain-text.ts; the golden frames hold both to the same answer.
 */
final class TextRules {

    private TextRules() {}

    /** Whether every surrogate has its partner, so that the text can be written as UTF-8. */
    static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    /** Whether people may be shown this as several lines. */
    static boolean isPlainText(String text) {
        return text.codePoints()
                .noneMatch(
                        c -> Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n');
    }

    /** Whether people may be shown this as one line. */
    static boolean isPlainLine(String text) {
        return isPlainText(text) && text.codePoints().noneMatch(TextRules::movesTheLine);
    }

    // Separators, embeddings, overrides and isolates fake what a trust screen says (AC-20). The
    // marks U+200E and U+200F stay allowed: names in Arabic and Hebrew use them.
    private static boolean movesTheLine(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
