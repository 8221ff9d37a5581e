package org.tandemhelp.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers of security-rules.md. Whoever changes a limit changes it here too, knowingly. */
class LimitTest {

    @ParameterizedTest
    @CsvSource({
        "FRAME_BYTES, 65536, PT0S",
        "FRAMES_PER_SOCKET, 50, PT1S",
        "SOCKETS_PER_PERSON, 5, PT0S",
        "CODE_LOOKUPS_PER_PERSON, 5, PT10M",
        "CONFIRMATIONS_PER_CODE, 3, PT0S",
        "SOCKET_TICKET, 1, PT30S",
        "SIGN_INS_PER_ACCOUNT, 10, PT10M",
        "SIGN_INS_PER_ADDRESS, 50, PT10M",
        "SECOND_FACTORS_PER_SIGN_IN, 5, PT5M",
        "SECOND_FACTORS_PER_PERSON, 10, PT1H",
        "INVITATIONS_PER_ADDRESS, 20, PT10M",
        "PROVIDER_STEPS_PER_ADDRESS, 600, PT10M",
        "CODES_PER_HELPER, 60, PT10M",
        "DOMAINS_PER_TENANT, 50, PT0S",
        "DOMAIN_LOOKUPS_PER_TENANT, 20, PT10M",
        "REQUEST_BYTES, 65536, PT0S",
        "PROVISIONING_BYTES, 1048576, PT0S",
        "PROVISIONING_OPERATIONS, 1000, PT0S",
        "PROVISIONING_TOKENS_PER_ADDRESS, 20, PT10M",
        "PHOTO_BYTES, 524288, PT0S",
        "IMPORT_BYTES, 10485760, PT0S",
        "IMPORT_ROWS, 50000, PT0S"
    })
    void limitsAreTheDocumentedOnes(Limit limit, int count, Duration per) {
        assertThat(limit.count()).isEqualTo(count);
        assertThat(limit.per()).isEqualTo(per);
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void everyLimitLetsSomethingThrough(Limit limit) {
        assertThat(limit.count()).isPositive();
        assertThat(limit.per().isNegative()).isFalse();
    }
}
