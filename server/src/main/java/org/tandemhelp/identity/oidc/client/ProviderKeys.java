package org.tandemhelp.identity.oidc.client;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.tandemhelp.identity.oidc.outgoing.OutgoingHttp;

/**
 * The keys by which providers sign. They are kept for five minutes and fetched again when a token
 * names a key that is not among them, but not more often than a provider can bear: anybody can send
 * a token that names a new key.
 */
@Component
public class ProviderKeys {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(2);

    private final RestClient http;

    ProviderKeys(OutgoingHttp outgoing) {
        this.http = outgoing.client().build();
    }

    /** The keys at the address. */
    public JWKSource<SecurityContext> at(String address) {
        return JWKSourceBuilder.<SecurityContext>create(url(address), this::fetch)
                .cache(KEPT.toMillis(), PATIENCE.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .retrying(false)
                .build();
    }

    private Resource fetch(URL url) throws IOException {
        try {
            ResponseEntity<String> answer =
                    http.get()
                            .uri(URI.create(url.toString()))
                            .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE, "*/*")
                            .retrieve()
                            .toEntity(String.class);
            return new Resource(String.valueOf(answer.getBody()), "application/json");
        } catch (RestClientException e) {
            throw new IOException("the provider's keys cannot be read", e);
        }
    }

    private static URL url(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }
}
