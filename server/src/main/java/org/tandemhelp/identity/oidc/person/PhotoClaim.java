package org.tandemhelp.identity.oidc.person;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.tandemhelp.directory.People;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.outgoing.OutgoingHttp;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantScope;

/**
 * Takes over the photo that a provider names: in the claim itself, or at an address of the issuer's
 * own host, nowhere else. In the background, because nobody should wait for a picture; the
 * directory decides whether it is one.
 */
@Component
class PhotoClaim {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoClaim.class);
    private static final int MOST_BYTES = 512 * 1024;
    private static final Pattern DATA =
            Pattern.compile("data:image/(?:png|jpeg);base64,([A-Za-z0-9+/=]+)");

    private final People people;
    private final RestClient http;

    PhotoClaim(People people, OutgoingHttp outgoing) {
        this.people = people;
        this.http = outgoing.client().build();
    }

    void apply(IdentityProvider provider, PersonId person, String claim) {
        if (!claim.isEmpty()) {
            Thread.startVirtualThread(() -> take(provider, person, claim));
        }
    }

    private void take(IdentityProvider provider, PersonId person, String claim) {
        try {
            bytes(provider, claim)
                    .filter(image -> image.length <= MOST_BYTES)
                    .ifPresent(image ->
                            TenantScope.run(
                                    provider.tenant(),
                                    () -> people.setPhoto(person, image, ExternalPeople.ACTOR)));
        } catch (RuntimeException e) {
            LOG.debug("the photo of {} is not taken over: {}", person, e.getClass());
        }
    }

    private Optional<byte[]> bytes(IdentityProvider provider, String claim) {
        Matcher data = DATA.matcher(claim);
        if (data.matches()) {
            return Optional.of(Base64.getDecoder().decode(data.group(1)));
        }
        URI address = URI.create(claim);
        URI issuer = URI.create(provider.settings().issuer());
        return issuer.getAuthority().equals(address.getAuthority())
                ? Optional.ofNullable(http.get().uri(address).retrieve().body(byte[].class))
                : Optional.empty();
    }
}
