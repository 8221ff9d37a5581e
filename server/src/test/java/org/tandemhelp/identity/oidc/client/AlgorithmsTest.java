package org.tandemhelp.identity.oidc.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlgorithmsTest {

    private static final String MEMBER = "id_token_signing_alg_values_supported";

    @Test
    void onlyWhatIsAnnouncedAndSafeIsTaken() {
        assertThat(Algorithms.of(Map.of(MEMBER, List.of("none", "HS256", "RS256", "ES384"))))
                .containsExactlyInAnyOrder(JWSAlgorithm.RS256, JWSAlgorithm.ES384);
        assertThat(Algorithms.of(Map.of(MEMBER, List.of("none", "HS512", "RS1", 7)))).isEmpty();
    }

    @Test
    void withoutAWordItIsTheStandardsDefault() {
        assertThat(Algorithms.of(Map.of())).containsExactly(JWSAlgorithm.RS256);
    }
}
