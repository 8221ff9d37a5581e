package org.tandemhelp.tenant.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.TenantId;

/**
 * A domain that an organisation says is its own.
 *
 * @param byDns false: counts as proved without a record and is never looked up (the demo's domain)
 * @param token 128 random bits in hex; not secret, it stands in public DNS
 * @param checkedAt of the last look-up, {@code null}: none yet
 * @param verifiedAt since when it is proved, or was last, {@code null}: never
 * @param failingSince since when look-ups fail that should succeed, {@code null}: they do not
 * @param problem what the last look-up found instead of the record, {@code null}: the record
 */
public record TenantDomain(
        UUID id,
        TenantId tenant,
        DomainName name,
        DomainState state,
        boolean byDns,
        String token,
        Instant createdAt,
        @Nullable Instant checkedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant failingSince,
        @Nullable String problem) {

    static final String LABEL = "_tandem-challenge";

    private static final int TOKEN_BYTES = 16;

    /** A new claim. */
    public static TenantDomain claimed(
            TenantId tenant, DomainName name, RandomGenerator random, Instant now) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return new TenantDomain(
                UUID.randomUUID(),
                tenant,
                name,
                DomainState.PENDING,
                true,
                HexFormat.of().formatHex(token),
                now,
                null,
                null,
                null,
                null);
    }

    /** Where the record has to stand. */
    public String recordName() {
        return LABEL + "." + name;
    }

    /** The record's text. */
    public String recordValue() {
        return "tandem-domain-verification=" + token;
    }

    /** The same, proved by the server's own word. */
    public TenantDomain trusted(Instant now) {
        return new TenantDomain(
                id,
                tenant,
                name,
                DomainState.VERIFIED,
                false,
                token,
                createdAt,
                checkedAt,
                now,
                null,
                null);
    }

    /**
     * What a look-up makes of it. The first success proves it; a proved domain lapses when look-ups
     * have failed for the patience without one that succeeded.
     */
    public TenantDomain checked(TxtAnswer answer, Instant now, Duration patience) {
        String found = Findings.problem(this, answer);
        if (found == null) {
            Instant since = state == DomainState.VERIFIED ? verifiedAt : now;
            return with(DomainState.VERIFIED, now, since, null, null);
        }
        return switch (state) {
            case PENDING, LAPSED -> unproved(found, now);
            case VERIFIED -> {
                Instant since = failingSince == null ? now : failingSince;
                boolean lapses = !now.isBefore(since.plus(patience));
                yield with(
                        lapses ? DomainState.LAPSED : DomainState.VERIFIED,
                        now,
                        verifiedAt,
                        lapses ? null : since,
                        found);
            }
        };
    }

    /** The same, looked up just now without effect. */
    public TenantDomain unproved(String found, Instant now) {
        return with(state, now, verifiedAt, failingSince, found);
    }

    private TenantDomain with(
            DomainState nextState,
            Instant checked,
            @Nullable Instant verified,
            @Nullable Instant failing,
            @Nullable String found) {
        return new TenantDomain(
                id, tenant, name, nextState, byDns, token, createdAt, checked, verified, failing,
                found);
    }
}
