package org.tandemhelp.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashingTest {

    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void theHashNamesTheParametersOfOwasp() {
        assertThat(hashing.hash("orbit-lantern-mosaic"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void equalPasswordsHaveDifferentHashesThatBothMatch() {
        String one = hashing.hash("orbit-lantern-mosaic");
        String two = hashing.hash("orbit-lantern-mosaic");
        assertThat(one).isNotEqualTo(two);
        assertThat(hashing.matches("orbit-lantern-mosaic", one)).isTrue();
        assertThat(hashing.matches("orbit-lantern-mosaic", two)).isTrue();
        assertThat(hashing.matches("orbit-lantern-mosaiC", one)).isFalse();
    }

    @Test
    void nothingMatchesWhereThereIsNoHash() {
        assertThat(hashing.matches("the password of nobody", null)).isFalse();
    }
}
