package org.tandemhelp.identity.oidc.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.tandemhelp.identity.oidc.Reason;
import org.tandemhelp.identity.oidc.Refusal;
import org.tandemhelp.identity.oidc.outgoing.AddressRule;
import org.tandemhelp.identity.oidc.outgoing.OutgoingFailure;
import org.tandemhelp.identity.oidc.outgoing.OutgoingHttp;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and remembers what issuers say of themselves. */
@Component
public class Discovery {

    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final List<String> NEEDED =
            List.of("authorization_endpoint", "token_endpoint", "jwks_uri");
    private static final List<String> OPTIONAL =
            List.of("userinfo_endpoint", "end_session_endpoint");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cache<String, Metadata> known =
            Caffeine.newBuilder()
                    .maximumSize(1_000)
                    .expireAfterWrite(Duration.ofMinutes(10))
                    .build();
    private final AddressRule rule;
    private final RestClient http;
    private final ProviderKeys keys;

    Discovery(AddressRule rule, OutgoingHttp outgoing, ProviderKeys keys) {
        this.rule = rule;
        this.http = outgoing.client().build();
        this.keys = keys;
    }

    /** The issuer's metadata, from memory for ten minutes. */
    Metadata of(String issuer) {
        Metadata found = known.getIfPresent(issuer);
        if (found == null) {
            Map<String, Object> document = fetch(issuer).document();
            String fault = fault(issuer, document);
            if (fault != null) {
                throw Refusal.of(Reason.METADATA);
            }
            found = new Metadata(document, keys.at(String.valueOf(document.get("jwks_uri"))));
            known.put(issuer, found);
        }
        return found;
    }

    /** Asks again next time. */
    public void forget(String issuer) {
        known.invalidate(issuer);
    }

    /**
     * Fetches the document.
     *
     * @throws Refusal where there is none
     */
    public Fetched fetch(String issuer) {
        String address = issuer.replaceFirst("/$", "") + WELL_KNOWN;
        try {
            ResponseEntity<String> answer =
                    http.get().uri(URI.create(address)).retrieve().toEntity(String.class);
            long date = answer.getHeaders().getDate();
            return new Fetched(
                    JSON.readValue(String.valueOf(answer.getBody()), new TypeReference<>() {}),
                    date < 0 ? null : Instant.ofEpochMilli(date));
        } catch (HttpStatusCodeException e) {
            throw Refusal.of(
                    e.getStatusCode().is5xxServerError() ? Reason.UNREACHABLE : Reason.METADATA);
        } catch (RestClientException e) {
            throw Refusal.of(OutgoingFailure.reasonOf(e));
        } catch (JacksonException e) {
            throw Refusal.of(Reason.UNREADABLE);
        }
    }

    /** What the document lacks, as a sentence; {@code null}: nothing. */
    public @Nullable String fault(String issuer, Map<String, Object> document) {
        if (!issuer.equals(document.get("issuer"))) {
            return "The provider calls itself by another issuer. Type the issuer exactly as the"
                    + " provider writes it, with or without a slash at its end.";
        }
        for (String name : NEEDED) {
            if (!(document.get(name) instanceof String address) || isFaulty(address)) {
                return "The provider names no usable " + name + "; it must be an https address.";
            }
        }
        for (String name : OPTIONAL) {
            if (document.get(name) instanceof String address && isFaulty(address)) {
                return "The provider's " + name + " is not an https address.";
            }
        }
        return document.get("response_types_supported") instanceof List<?> types
                        && !types.contains("code")
                ? "The provider does not offer the authorization code flow."
                : null;
    }

    /**
     * A discovery document as it came.
     *
     * @param date the provider's clock, {@code null}: not told
     */
    public record Fetched(Map<String, Object> document, @Nullable Instant date) {}

    private boolean isFaulty(String address) {
        try {
            return rule.fault(URI.create(address)) != null;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
