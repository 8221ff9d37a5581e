package org.tandemhelp.identity.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets for the database: AES-256-GCM (NIST SP 800-38D) under a key per purpose, derived by
 * HKDF-SHA-256 (RFC 5869) from the server's key file. The associated data is purpose and row, so
 * that sealed bytes copied to another row do not open there.
 *
 * <p>Form: one byte 1, 12 bytes nonce, ciphertext with its 16-byte tag.
 */
public final class SecretBox {

    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<SecretKey> roots;

    /**
     * A box with these keys.
     *
     * @param keys 32 random bytes each; the first seals, all of them open
     */
    public SecretBox(List<byte[]> keys) {
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length != KEY_BYTES)) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        this.roots =
                keys.stream().<SecretKey>map(key -> new SecretKeySpec(key, "Generic")).toList();
    }

    /** Seals a secret for one row of one table. */
    public byte[] seal(SecretPurpose purpose, UUID row, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, roots.getFirst(), purpose, row, nonce)
                            .doFinal(secret);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORM)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM and HKDF", e);
        }
    }

    /**
     * Opens what {@link #seal} made for the same purpose and row.
     *
     * @throws SecretUnreadable where no key of this server opens it
     */
    public byte[] open(SecretPurpose purpose, UUID row, byte[] sealed) {
        GeneralSecurityException last = new GeneralSecurityException("unknown form");
        if (sealed.length > 1 + NONCE_BYTES && sealed[0] == FORM) {
            byte[] nonce = java.util.Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
            for (SecretKey root : roots) {
                try {
                    return cipher(Cipher.DECRYPT_MODE, root, purpose, row, nonce)
                            .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
                } catch (GeneralSecurityException e) {
                    last = e;
                }
            }
        }
        throw new SecretUnreadable(purpose, last);
    }

    private static Cipher cipher(
            int mode, SecretKey root, SecretPurpose purpose, UUID row, byte[] nonce)
            throws GeneralSecurityException {
        byte[] label = purpose.label().getBytes(StandardCharsets.UTF_8);
        SecretKey key =
                KDF.getInstance("HKDF-SHA256")
                        .deriveKey(
                                "AES",
                                HKDFParameterSpec.ofExtract()
                                        .addIKM(root)
                                        .thenExpand(label, KEY_BYTES));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label);
        cipher.updateAAD(
                ByteBuffer.allocate(16)
                        .putLong(row.getMostSignificantBits())
                        .putLong(row.getLeastSignificantBits())
                        .flip());
        return cipher;
    }
}
