package org.tandemhelp.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The table passkey. */
@Repository
class PasskeyRows {

    private static final String SELECT =
            """
            select credential_id, person_id, public_key, signature_count, uv_initialized, transports,
                   backup_eligible, backup_state, attestation_object, attestation_client, label,
                   created_at, last_used_at
            from passkey
            """;

    private final JdbcClient jdbc;

    PasskeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CredentialRecord> find(Bytes credential) {
        return jdbc.sql(SELECT + "where credential_id = :id")
                .param("id", credential.getBytes())
                .query(PasskeyRows::passkey)
                .optional();
    }

    List<CredentialRecord> of(PersonId person) {
        return jdbc.sql(SELECT + "where person_id = :person order by created_at, credential_id")
                .param("person", person.value())
                .query(PasskeyRows::passkey)
                .list();
    }

    void insert(TenantId tenant, PersonId person, CredentialRecord passkey) {
        jdbc.sql(
                        """
                        insert into passkey
                            (credential_id, tenant_id, person_id, public_key, signature_count, uv_initialized,
                             transports, backup_eligible, backup_state, attestation_object, attestation_client,
                             label, created_at, last_used_at)
                        values (:id, :tenant, :person, :key, :count, :verified, :transports, :eligible, :state,
                                :attestation, :client, :label, :created, :used)
                        """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("tenant", tenant.value())
                .param("person", person.value())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("transports", transports(passkey))
                .param("eligible", passkey.isBackupEligible())
                .param("state", passkey.isBackupState())
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("client", bytes(passkey.getAttestationClientDataJSON()))
                .param("label", passkey.getLabel())
                .param("created", passkey.getCreated().atOffset(ZoneOffset.UTC))
                .param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What a sign-in changes; false where there is no such passkey yet. */
    boolean used(CredentialRecord passkey) {
        return jdbc.sql(
                                """
                                update passkey
                                set signature_count = :count, uv_initialized = :verified, backup_state = :state,
                                    last_used_at = :used
                                where credential_id = :id
                                """)
                        .param("count", passkey.getSignatureCount())
                        .param("verified", passkey.isUvInitialized())
                        .param("state", passkey.isBackupState())
                        .param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                        .param("id", passkey.getCredentialId().getBytes())
                        .update()
                == 1;
    }

    /** The ids of the person's passkeys, locked until the transaction ends. */
    List<Bytes> lock(PersonId person) {
        return jdbc.sql(
                        """
                        select credential_id from passkey where person_id = :person order by credential_id for update
                        """)
                .param("person", person.value())
                .query((row, number) -> new Bytes(row.getBytes(1)))
                .list();
    }

    boolean delete(PersonId person, Bytes credential) {
        return jdbc.sql("delete from passkey where credential_id = :id and person_id = :person")
                        .param("id", credential.getBytes())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(
                        new Bytes(new PersonId(row.getObject("person_id", UUID.class)).bytes()))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(bytes(row.getBytes("attestation_client")))
                .label(row.getString("label"))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .build();
    }

    private static String transports(CredentialRecord passkey) {
        return passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static Set<AuthenticatorTransport> transports(String stored) {
        return Arrays.stream(stored.split(","))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static byte @Nullable [] bytes(@Nullable Bytes value) {
        return value == null ? null : value.getBytes();
    }

    private static @Nullable Bytes bytes(byte @Nullable [] value) {
        return value == null ? null : new Bytes(value);
    }
}
