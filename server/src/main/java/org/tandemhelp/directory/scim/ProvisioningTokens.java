package org.tandemhelp.directory.scim;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemhelp.directory.scim.store.StoredToken;
import org.tandemhelp.directory.scim.store.TokenRows;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TokenHolder;

/** The tokens with which provisioning clients act for an organisation. */
@Service
public class ProvisioningTokens {

    /** How long a rotated token goes on, so that the client can be set up with the new one. */
    public static final Duration GRACE = Duration.ofHours(24);

    private static final int LABEL_LENGTH = 64;
    private static final int LIFE_DAYS = 3650;
    private static final Duration USE_IS_NOTED = Duration.ofMinutes(1);

    private final TokenRows rows;
    private final ApplicationEventPublisher events;

    ProvisioningTokens(TokenRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** The tokens of the tenant in scope, the oldest first. */
    @Transactional(readOnly = true)
    public List<StoredToken> all() {
        return rows.all();
    }

    /**
     * Makes a token.
     *
     * @param label 1 to 64 characters, for people
     * @param lifeDays 1 to 3650, {@code null}: until it is deleted
     * @throws ProblemException {@code invalid-request} naming each wrong field
     */
    @Transactional
    public IssuedToken create(
            TenantId tenant, @Nullable String label, @Nullable Integer lifeDays, Actor actor) {
        Fields fields = new Fields();
        String text = fields.plain("label", label, LABEL_LENGTH);
        fields.require(
                        lifeDays == null || (lifeDays >= 1 && lifeDays <= LIFE_DAYS),
                        "lifeDays",
                        "A token lives 1 to " + LIFE_DAYS + " days.")
                .orThrow();
        IssuedToken issued = issue(tenant, text, lifeDays);
        events.publishEvent(
                new TokenChanged(tenant, actor, issued.token().id(), "created", Map.of()));
        return issued;
    }

    /**
     * Makes a token in place of another, which goes on for {@link #GRACE} at most.
     *
     * @throws ProblemException {@code not-found}
     */
    @Transactional
    public IssuedToken rotate(UUID id, Actor actor) {
        StoredToken old = rows.lock(id).orElseThrow(ProvisioningTokens::unknown);
        IssuedToken issued = issue(old.tenant(), old.label(), old.lifeDays());
        Instant end = now().plus(GRACE);
        if (old.expiresAt() == null || old.expiresAt().isAfter(end)) {
            rows.expire(id, end);
        }
        events.publishEvent(
                new TokenChanged(
                        old.tenant(),
                        actor,
                        id,
                        "rotated",
                        Map.of("replacement", issued.token().id().toString())));
        return issued;
    }

    /**
     * Deletes a token; the next request with it is refused.
     *
     * @throws ProblemException {@code not-found}
     */
    @Transactional
    public void delete(UUID id, Actor actor) {
        StoredToken token = rows.lock(id).orElseThrow(ProvisioningTokens::unknown);
        rows.delete(id);
        events.publishEvent(new TokenChanged(token.tenant(), actor, id, "deleted", Map.of()));
    }

    /** Who shows this text; empty where it is no token, or one that has expired. */
    @Transactional
    public Optional<TokenHolder> holder(String secret) {
        if (!TokenSecret.isOne(secret)) {
            return Optional.empty();
        }
        Instant now = now();
        Optional<StoredToken> token =
                rows.byHash(TokenSecret.hash(secret))
                        .filter(found ->
                                found.expiresAt() == null || found.expiresAt().isAfter(now));
        token.ifPresent(found -> use(found, now));
        return token.map(found -> new TokenHolder(found.tenant(), found.id()));
    }

    private void use(StoredToken token, Instant now) {
        Instant since = now.minus(USE_IS_NOTED);
        if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(since)) {
            rows.use(token.id(), now, since);
        }
    }

    private IssuedToken issue(TenantId tenant, String label, @Nullable Integer lifeDays) {
        Instant now = now();
        Instant end = lifeDays == null ? null : now.plus(Duration.ofDays(lifeDays));
        StoredToken token =
                new StoredToken(UUID.randomUUID(), tenant, label, lifeDays, now, end, null);
        String secret = TokenSecret.random();
        rows.insert(token, TokenSecret.hash(secret));
        return new IssuedToken(token, secret);
    }

    private static ProblemException unknown() {
        return ProblemException.of(ProblemType.NOT_FOUND);
    }

    /** PostgreSQL keeps microseconds. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
