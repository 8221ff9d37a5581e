package org.tandemhelp.identity.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Knows the passwords that everybody tries first. Lists of leaked passwords may not be passed on
 * with a program, so this is a rule over a list of our own: a password is common if at most two
 * pieces make it up, each a common word or a walk over the keyboard, the alphabet or the digits.
 * Case, accents and look-alikes ({@code p4$$w0rd}) do not matter, nor do the digits and marks
 * before, between and behind the pieces. Some 1,100 words and 14,000 walks make a hundred million
 * pairs, before anything is put around them. What leaked from other sites it does not know.
 */
final class CommonPasswords {

    private static final int MOST_PIECES = 2;
    private static final int SHORTEST_WALK = 4;

    /** The longest label of a domain; no other piece is longer. */
    private static final int LONGEST_PIECE = 63;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[ ._-]+");
    private static final Pattern ONLY_DIGITS = Pattern.compile("[\\p{N} .,:/_-]*");

    /** Rows, columns and zigzags of the keyboards in use, and the orders that everybody knows. */
    private static final List<String> WALKS =
            List.of(
                    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
                    "01234567890123456789",
                    "qwertyuiopasdfghjklzxcvbnm",
                    "qwertzuiopasdfghjklyxcvbnm",
                    "azertyuiopqsdfghjklmwxcvbn",
                    "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
                    "qwertzuiopüasdfghjklöäyxcvbnm",
                    "!@#$%^&*()_+",
                    "!\"§$%&/()=?",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
                    "1qay2wsx3edc4rfv5tgb6zhn7ujm8ik9ol0p",
                    "zaq1xsw2cde3vfr4bgt5nhy6mju7",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "1q2w3e4r5t6z7u8i9o0p",
                    "q1w2e3r4t5y6u7i8o9p0",
                    "q1w2e3r4t5z6u7i8o9p0",
                    "1a2b3c4d5e6f7g8h9i0j",
                    "a1b2c3d4e5f6g7h8i9j0",
                    "qazwsxedcrfvtgbyhnujm",
                    "qaywsxedcrfvtgbzhnujm",
                    "qwaszxedcrfv",
                    "147258369",
                    "159357",
                    "789456123");

    private static final Set<String> PIECES =
            Stream.concat(words().flatMap(word -> Stream.of(word, lookAlikes(word))), walks())
                    .collect(Collectors.toUnmodifiableSet());

    private CommonPasswords() {}

    /**
     * Whether people who guess would come by this early.
     *
     * @param own words that are common for this person only, such as the organisation's domain, in
     *     lower case
     */
    static boolean cover(String password, Set<String> own) {
        String lower = password.toLowerCase(Locale.ROOT);
        String plain =
                ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return ONLY_DIGITS.matcher(lower).matches()
                || PIECES.contains(lower)
                || repeats(lower)
                || Stream.of(lower, plain, SEPARATORS.matcher(plain).replaceAll(""))
                        .anyMatch(form -> madeOfPieces(form, own));
    }

    /** How many pieces there are; the pairs are the square of it. */
    static int size() {
        return PIECES.size();
    }

    /** Whether one or two pieces, and else only digits and marks, make up the whole text. */
    private static boolean madeOfPieces(String text, Set<String> own) {
        List<String> readings = List.of(text, lookAlikes(text));
        int never = text.length() + 1;
        int[] fewest = new int[text.length() + 1];
        Arrays.fill(fewest, never);
        fewest[0] = 0;
        for (int start = 0; start < text.length(); start++) {
            if (!Character.isLetter(text.charAt(start))) {
                fewest[start + 1] = Math.min(fewest[start + 1], fewest[start]);
            }
            int last = Math.min(text.length(), start + LONGEST_PIECE);
            for (int end = start + 1; end <= last && fewest[start] < MOST_PIECES; end++) {
                if (isPiece(readings, start, end, own)) {
                    fewest[end] = Math.min(fewest[end], fewest[start] + 1);
                }
            }
        }
        int needed = fewest[text.length()];
        return needed >= 1 && needed <= MOST_PIECES;
    }

    private static boolean isPiece(List<String> readings, int start, int end, Set<String> own) {
        return readings.stream()
                .map(reading -> reading.substring(start, end))
                .anyMatch(piece -> PIECES.contains(piece) || own.contains(piece));
    }

    /** The letters that digits and marks stand for; i and l are one, since both are written 1. */
    private static String lookAlikes(String text) {
        StringBuilder letters = new StringBuilder();
        for (char c : text.toCharArray()) {
            letters.append(
                    switch (c) {
                        case '0' -> 'o';
                        case '1', '!', '|', 'l' -> 'i';
                        case '2' -> 'z';
                        case '3', '€' -> 'e';
                        case '4', '@' -> 'a';
                        case '5', '$' -> 's';
                        case '6', '9' -> 'g';
                        case '7', '+' -> 't';
                        case '8' -> 'b';
                        default -> c;
                    });
        }
        return letters.toString();
    }

    /** A short text again and again, the last time perhaps cut off. */
    private static boolean repeats(String password) {
        for (int period = 1; period <= Math.min(4, password.length() / 2); period++) {
            if (password.startsWith(password.substring(period))) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> walks() {
        return WALKS.stream()
                .flatMap(walk -> Stream.of(walk, new StringBuilder(walk).reverse().toString()))
                .flatMap(walk ->
                        IntStream.rangeClosed(SHORTEST_WALK, walk.length())
                                .boxed()
                                .flatMap(length ->
                                        IntStream.rangeClosed(0, walk.length() - length)
                                                .mapToObj(at -> walk.substring(at, at + length))));
    }

    private static Stream<String> words() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        CommonPasswords.class.getResourceAsStream(
                                                "/identity/common-passwords.txt")),
                                StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .filter(word -> !word.isEmpty())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
