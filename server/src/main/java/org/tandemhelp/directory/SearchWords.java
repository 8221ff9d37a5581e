package org.tandemhelp.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words by whose beginnings people and groups are found: small letters without accents, in any
 * script. Scripts that leave no space between words give a word for each of their characters, from
 * there to the end.
 */
public final class SearchWords {

    /** The longest word, in characters of UTF-16. */
    public static final int LENGTH = 64;

    private static final int MOST = 64;
    private static final int MOST_IN_A_SEARCH = 8;

    private final Set<String> words = new LinkedHashSet<>();

    private SearchWords() {}

    /** What a person is found by; at most 64 words. */
    public static Set<String> of(Person person) {
        SearchWords all = new SearchWords();
        all.add(person.givenName());
        all.add(person.familyName());
        all.add(person.chosenName());
        all.put(cut(fold(person.mail())));
        all.add(person.mail().substring(0, Math.max(person.mail().lastIndexOf('.'), 0)));
        all.add(person.jobTitle());
        all.add(person.company());
        return all.words;
    }

    /** What a text is found by. */
    public static Set<String> of(String text) {
        SearchWords all = new SearchWords();
        all.add(text);
        return all.words;
    }

    /** The beginnings that somebody looks for; empty where they wrote no letter and no digit. */
    public static Set<String> wanted(String search) {
        Set<String> wanted = new LinkedHashSet<>();
        for (String part : search.strip().split("\\s+", -1)) {
            String folded = fold(part);
            if (folded.indexOf('@') > 0) {
                wanted.add(cut(folded));
            } else {
                split(folded).forEach(word -> wanted.add(cut(word)));
            }
        }
        return new LinkedHashSet<>(wanted.stream().limit(MOST_IN_A_SEARCH).toList());
    }

    private void add(String text) {
        for (String word : split(fold(text))) {
            put(cut(word));
            if (word.codePoints().anyMatch(SearchWords::isWrittenWithoutSpaces)) {
                for (int at = 1; at < Math.min(word.length(), LENGTH); at++) {
                    if (!Character.isLowSurrogate(word.charAt(at))) {
                        put(cut(word.substring(at)));
                    }
                }
            }
        }
    }

    private void put(String word) {
        if (words.size() < MOST && !word.isEmpty()) {
            words.add(word);
        }
    }

    /** One form for what people take for the same letter. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> fold(folded, c));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static void fold(StringBuilder folded, int letter) {
        switch (letter) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'ł' -> folded.append('l');
            case 'þ' -> folded.append("th");
            case 'ı' -> folded.append('i');
            case 'ς' -> folded.append('σ');
            case '\u0649' -> folded.append('\u064a'); // alef maksura, yeh
            case '\u0629' -> folded.append('\u0647'); // teh marbuta, heh
            case '\u0640' -> {} // tatweel only makes a word longer
            default -> folded.appendCodePoint(letter);
        }
    }

    private static List<String> split(String folded) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        folded.codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c) || isMark(c)) {
                        word.appendCodePoint(c);
                    } else if (!word.isEmpty()) {
                        words.add(word.toString());
                        word.setLength(0);
                    }
                });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static String cut(String word) {
        if (word.length() <= LENGTH) {
            return word;
        }
        int end = Character.isHighSurrogate(word.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        return word.substring(0, end);
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isWrittenWithoutSpaces(int codePoint) {
        return Character.isIdeographic(codePoint)
                || switch (Character.UnicodeScript.of(codePoint)) {
                    case HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }
}
