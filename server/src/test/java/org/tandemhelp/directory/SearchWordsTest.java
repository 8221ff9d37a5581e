package org.tandemhelp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    /** A text, and what somebody types who looks for it. */
    @ParameterizedTest
    @CsvSource({
        "Zoë Åström, zoe",
        "Zoë Åström, ASTR",
        "Strauß, strauss",
        "Søren Kjær, soren kjaer",
        "Łukasz Wałęsa, lukasz wales",
        "İnci Yıldız, inci yildiz",
        "Jean-Pierre O'Brien, pierre brien",
        "Müller, Mu\u0308ll",
        "山田太郎, 山田",
        "山田太郎, 太郎",
        "김철수, 철수",
        "สมชาย ใจดี, ใจ",
        "أحمد علي, احمد",
        "مُحَمَّد, محمد",
        "ليلى فاطمة, ليلي فاطمه",
        "ﻣﺤﻤﺪ, محمد",
        "Ｆｕｌｌ Ｗｉｄｔｈ, full wid",
        "Иван Йорданов, иорд",
        "Νίκος, νικοσ",
        "Team 7, 7"
    })
    void isFoundBy(String text, String search) {
        assertThat(finds(SearchWords.of(text), search)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ada Berg, da", "Ada Berg, ada x", "Ada Berg, %", "Ada Berg, '  '"})
    void isNotFoundBy(String text, String search) {
        assertThat(finds(SearchWords.of(text), search)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "berg",
                "countess",
                "analyst",
                "ada.berg@ex",
                "ADA.BERG@EXAMPLE.ORG",
                "example",
                "nord gmbh",
                "ada analyst nord"
            })
    void aPersonIsFoundByEverythingThatIsShown(String search) {
        assertThat(finds(SearchWords.of(ada()), search)).isTrue();
    }

    @Test
    void everybodyIsNotFoundByTheEndOfTheMailAddress() {
        assertThat(finds(SearchWords.of(ada()), "org")).isFalse();
    }

    @Test
    void theNumberAndLengthOfWordsHaveAnEnd() {
        assertThat(SearchWords.of("x".repeat(1_000)))
                .allMatch(word -> word.length() == SearchWords.LENGTH);
        assertThat(SearchWords.of("李".repeat(500)).size()).isLessThanOrEqualTo(64);
        assertThat(SearchWords.wanted("a b c d e f g h i j k l")).hasSize(8);
    }

    @Test
    void noTextBreaksIt() {
        Random random = new Random(20261121);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(80); n > 0; n--) {
                text.append((char) random.nextInt(Character.MAX_VALUE + 1));
            }
            for (String word : SearchWords.of(text.toString())) {
                assertThat(word).isNotEmpty();
                assertThat(word.length()).isLessThanOrEqualTo(SearchWords.LENGTH);
                assertThat(word.indexOf(' ')).isNegative();
            }
            assertThat(SearchWords.wanted(text.toString()).size()).isLessThanOrEqualTo(8);
        }
    }

    /** As the stores look: every beginning must be one of a word. */
    private static boolean finds(Set<String> words, String search) {
        Set<String> wanted = SearchWords.wanted(search);
        return !wanted.isEmpty()
                && wanted.stream()
                        .allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }

    private static Person ada() {
        Person nobody = org.tandemhelp.testing.World.NOBODY;
        return new Person(
                nobody.id(),
                nobody.tenant(),
                "Ada",
                "Berg",
                "Ada.Berg@example.org",
                "Senior Analyst",
                null,
                true,
                "ada",
                "Countess Ada",
                "Nord GmbH",
                null,
                Source.MANUAL,
                nobody.createdAt(),
                nobody.updatedAt(),
                1);
    }
}
