package org.tandemhelp.identity.oidc.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderChanged;
import org.tandemhelp.identity.oidc.ProviderId;
import org.tandemhelp.identity.oidc.Providers;
import org.tandemhelp.identity.oidc.Reason;
import org.tandemhelp.identity.oidc.Refusal;

/**
 * The enabled providers in the library's form; a registration's id is the provider's. What the
 * table says is remembered for half a minute, that there is no such provider too.
 */
@Component
public class ProviderClients implements ClientRegistrationRepository {

    private final Cache<ProviderId, Optional<IdentityProvider>> rows =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofSeconds(30))
                    .build();
    private final Providers providers;
    private final Discovery discovery;
    private final ProviderAddresses addresses;

    ProviderClients(Providers providers, Discovery discovery, ProviderAddresses addresses) {
        this.providers = providers;
        this.discovery = discovery;
        this.addresses = addresses;
    }

    /** The enabled provider. */
    public Optional<IdentityProvider> provider(String id) {
        return ProviderId.of(id)
                .flatMap(known -> Objects.requireNonNull(rows.get(known, providers::anywhere)))
                .filter(provider -> provider.settings().enabled());
    }

    /**
     * The provider with what it says of itself.
     *
     * @throws Refusal where it says nothing usable
     */
    public ProviderClient client(IdentityProvider provider) {
        Metadata metadata = discovery.of(provider.settings().issuer());
        return new ProviderClient(provider, registration(provider, metadata), metadata);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return provider(registrationId).map(found -> client(found).registration()).orElse(null);
    }

    @TransactionalEventListener
    void forget(ProviderChanged change) {
        Optional<IdentityProvider> before = rows.getIfPresent(change.provider());
        rows.invalidate(change.provider());
        if (before != null) {
            before.ifPresent(provider -> discovery.forget(provider.settings().issuer()));
        }
    }

    private ClientRegistration registration(IdentityProvider provider, Metadata metadata) {
        String secret = provider.clientSecret();
        ClientRegistration.Builder builder =
                fromMetadata(metadata.document())
                        .registrationId(provider.id().toString())
                        .clientName(provider.settings().name())
                        .clientId(provider.settings().clientId())
                        .redirectUri(addresses.redirect(provider.id()))
                        .scope(provider.settings().scopes());
        if (secret == null) {
            return builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build();
        }
        return builder.clientSecret(secret)
                .clientAuthenticationMethod(method(metadata.document()))
                .build();
    }

    private static ClientRegistration.Builder fromMetadata(Map<String, Object> document) {
        try {
            return ClientRegistrations.fromOidcConfiguration(document);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw Refusal.of(Reason.METADATA);
        }
    }

    /** In the header, unless the provider takes it in the body only. */
    private static ClientAuthenticationMethod method(Map<String, Object> document) {
        boolean inBodyOnly =
                document.get("token_endpoint_auth_methods_supported")
                                instanceof java.util.List<?> methods
                        && methods.contains("client_secret_post")
                        && !methods.contains("client_secret_basic");
        return inBodyOnly
                ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
    }
}
