package org.tandemhelp.tenant.proof;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a proved domain is looked up again, and for how long that may fail.
 *
 * @param recheck after a success; after a failure a sixth of it
 * @param lapse so long look-ups may fail before the domain counts as proved no more
 */
@ConfigurationProperties("tandem.domains")
public record DomainSettings(
        @DefaultValue("6h") Duration recheck, @DefaultValue("24h") Duration lapse) {

    Duration recheckFailing() {
        return recheck.dividedBy(6);
    }
}
