package org.tandemhelp.identity.oidc.client;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which algorithms a provider's tokens may be signed: those it announces, as far as they are
 * signatures by a private key. Never {@code none}, never a shared secret, whatever it announces.
 */
public final class Algorithms {

    private static final Set<JWSAlgorithm> SAFE =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private Algorithms() {}

    /** The algorithms; empty where none is safe. */
    public static Set<JWSAlgorithm> of(Map<String, Object> document) {
        // It is a required member; where it is missing, the default of OpenID Connect Core 2.
        List<?> announced =
                document.get("id_token_signing_alg_values_supported") instanceof List<?> list
                        ? list
                        : List.of("RS256");
        return SAFE.stream()
                .filter(algorithm -> announced.contains(algorithm.getName()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
