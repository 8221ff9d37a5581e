package org.tandemhelp.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final UUID ROW = UUID.fromString("0b1f7c52-5f8e-4c55-9f0e-7d1f3f1f2a10");
    private static final byte[] SECRET = "a client secret".getBytes(StandardCharsets.UTF_8);

    private final byte[] key = key(1);
    private final SecretBox box = new SecretBox(List.of(key));

    @Test
    void whatIsSealedOpensAgain() {
        Random random = new Random(7);
        for (int length = 0; length < 200; length++) {
            byte[] secret = new byte[length];
            random.nextBytes(secret);
            UUID row = new UUID(random.nextLong(), random.nextLong());
            for (SecretPurpose purpose : SecretPurpose.values()) {
                assertThat(box.open(purpose, row, box.seal(purpose, row, secret)))
                        .isEqualTo(secret);
            }
        }
    }

    @Test
    void nothingOfTheSecretIsInTheSealedBytesAndNoTwoAreAlike() {
        byte[] one = seal();
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("client");
        assertThat(one).hasSize(1 + 12 + SECRET.length + 16).isNotEqualTo(seal());
    }

    @Test
    void anotherRowOrPurposeDoesNotOpenIt() {
        byte[] sealed = seal();
        refuses(SecretPurpose.TOTP, UUID.randomUUID(), sealed);
        refuses(SecretPurpose.PROVIDER_CLIENT_SECRET, ROW, sealed);
    }

    @Test
    void aChangeOfAnyByteIsNoticed() {
        byte[] sealed = seal();
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            refuses(SecretPurpose.TOTP, ROW, changed);
        }
        for (int length = 0; length < sealed.length; length++) {
            refuses(SecretPurpose.TOTP, ROW, Arrays.copyOf(sealed, length));
        }
    }

    @Test
    void anOldKeyOpensAndDoesNotSeal() {
        byte[] old = seal();
        SecretBox renewed = new SecretBox(List.of(key(2), key));
        assertThat(renewed.open(SecretPurpose.TOTP, ROW, old)).isEqualTo(SECRET);
        refuses(SecretPurpose.TOTP, ROW, renewed.seal(SecretPurpose.TOTP, ROW, SECRET));
    }

    @Test
    void aKeyOfAnotherLengthIsNone() {
        assertThatThrownBy(() -> new SecretBox(List.of(new byte[16])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SecretBox(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] seal() {
        return box.seal(SecretPurpose.TOTP, ROW, SECRET);
    }

    private void refuses(SecretPurpose purpose, UUID row, byte[] sealed) {
        assertThatThrownBy(() -> box.open(purpose, row, sealed))
                .isInstanceOf(SecretUnreadable.class)
                .hasMessageNotContaining("client secret");
    }

    private static byte[] key(int seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
