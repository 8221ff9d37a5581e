package org.tandemhelp.session.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameplateTest {

    @Test
    void usesAllFifteenBitsAndNoLookAlikes() {
        Random random = new Random(5);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000_000; i++) {
            seen.add(Nameplate.random(random));
        }
        assertThat(seen).hasSize(32_768).allMatch(n -> n.matches("[0-9A-HJKMNP-TV-Z]{3}"));
    }

    @Test
    void foldsWhatPeopleMisread() {
        assertThat(Nameplate.folded("oil")).isEqualTo("011");
        assertThat(Nameplate.folded("a7z")).isEqualTo("A7Z");
    }
}
