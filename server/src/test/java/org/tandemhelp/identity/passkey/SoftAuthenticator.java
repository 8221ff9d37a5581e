package org.tandemhelp.identity.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * A passkey in software: one P-256 key for one relying party, with the byte forms of WebAuthn level
 * 3 (section 6.1 authenticator data, 6.5.4 attestation "none", 5.8.1 client data).
 */
final class SoftAuthenticator {

    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int HAS_KEY = 0x40;

    private final String relyingParty;
    private final String origin;
    private final byte[] id = new byte[16];
    private final KeyPair keys;
    private int counter;
    private boolean verifiesUser = true;

    SoftAuthenticator(String relyingParty, String origin) throws GeneralSecurityException {
        this.relyingParty = relyingParty;
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = generator.generateKeyPair();
    }

    /** From now on it only feels a touch and does not ask who touched. */
    SoftAuthenticator withoutUserVerification() {
        verifiesUser = false;
        return this;
    }

    String id() {
        return base64(id);
    }

    /** The body of {@code POST /webauthn/register}. */
    String register(String challenge, String label) throws GeneralSecurityException {
        byte[] key = coseKey();
        byte[] authData =
                concat(head(HAS_KEY), new byte[16], new byte[] {0, (byte) id.length}, id, key);
        byte[] attestation =
                concat(
                        bytes(0xa3),
                        text("fmt"),
                        text("none"),
                        text("attStmt"),
                        bytes(0xa0),
                        text("authData"),
                        byteString(authData));
        return """
        {"publicKey":{"label":%s,"credential":{"id":"%s","rawId":"%s","type":"public-key",
         "clientExtensionResults":{},"response":{"attestationObject":"%s","clientDataJSON":"%s",
         "transports":["internal"]}}}}\
        """
                .formatted(
                        label,
                        id(),
                        id(),
                        base64(attestation),
                        base64(clientData("webauthn.create", challenge)));
    }

    /** The body of {@code POST /login/webauthn}. */
    String assertion(String challenge, byte[] userHandle) throws GeneralSecurityException {
        counter++;
        byte[] authData = head(0);
        byte[] client = clientData("webauthn.get", challenge);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(authData);
        signature.update(MessageDigest.getInstance("SHA-256").digest(client));
        return """
        {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},
         "response":{"authenticatorData":"%s","clientDataJSON":"%s","signature":"%s","userHandle":"%s"}}\
        """
                .formatted(
                        id(),
                        id(),
                        base64(authData),
                        base64(client),
                        base64(signature.sign()),
                        base64(userHandle));
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] head(int flags) throws GeneralSecurityException {
        byte[] hash =
                MessageDigest.getInstance("SHA-256")
                        .digest(relyingParty.getBytes(StandardCharsets.UTF_8));
        int all = flags | USER_PRESENT | (verifiesUser ? USER_VERIFIED : 0);
        return ByteBuffer.allocate(37).put(hash).put((byte) all).putInt(counter).array();
    }

    /** {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}. */
    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return concat(
                bytes(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21),
                byteString(fixed(key.getW().getAffineX())),
                bytes(0x22),
                byteString(fixed(key.getW().getAffineY())));
    }

    private static byte[] fixed(BigInteger coordinate) {
        byte[] raw = coordinate.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(raw.length, 32);
        System.arraycopy(raw, raw.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return concat(bytes(0x60 + utf8.length), utf8);
    }

    private static byte[] byteString(byte[] value) {
        return concat(bytes(0x58, value.length), value);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String base64(byte[] value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }
}
