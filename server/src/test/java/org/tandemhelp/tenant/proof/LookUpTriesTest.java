package org.tandemhelp.tenant.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;

class LookUpTriesTest {

    @Test
    void oneOrganisationCannotUseUpAnothers() {
        LookUpTries tries = new LookUpTries();
        TenantId busy = TenantId.random();
        for (int i = 0; i < Limit.DOMAIN_LOOKUPS_PER_TENANT.count(); i++) {
            tries.take(busy);
        }
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> tries.take(busy));
        assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThat(problem.retryAfter()).isBetween(Duration.ZERO, Duration.ofSeconds(30));
        assertThatCode(() -> tries.take(TenantId.random())).doesNotThrowAnyException();
    }
}
