package org.tandemhelp.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainHashTest {

    private static final UUID TENANT = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    /** The documented form, written out by hand: whoever verifies elsewhere computes this. */
    @Test
    void theFormIsTheDocumentedOne() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String field :
                List.of(
                        "tandem-audit-v1",
                        "00000000-0000-0000-0000-00000000000a",
                        "1",
                        "2026-11-21T10:00:00.123456Z",
                        "person:å",
                        "a.b",
                        "c:d",
                        "{}")) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(new byte[] {0, 0, 0, (byte) bytes.length});
            digest.update(bytes);
        }
        digest.update(new byte[] {0, 0, 0, 32});
        digest.update(new byte[32]);
        assertThat(ChainHash.of(entry("person:å", "a.b"))).isEqualTo(digest.digest());
    }

    @Test
    void aByteCannotMoveBetweenFields() {
        assertThat(hex(entry("person:x", "a.b"))).isNotEqualTo(hex(entry("person:xa", ".b")));
    }

    private static String hex(StoredEntry entry) {
        return HexFormat.of().formatHex(ChainHash.of(entry));
    }

    private static StoredEntry entry(String actor, String action) {
        return new StoredEntry(
                TENANT,
                1,
                Instant.parse("2026-11-21T10:00:00.123456Z"),
                actor,
                action,
                "c:d",
                "{}",
                StoredEntry.BEFORE_THE_FIRST,
                StoredEntry.BEFORE_THE_FIRST);
    }
}
