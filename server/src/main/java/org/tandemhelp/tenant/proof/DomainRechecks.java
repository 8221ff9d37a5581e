package org.tandemhelp.tenant.proof;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.tenant.domain.DomainState;
import org.tandemhelp.tenant.domain.TenantDomain;

/** Looks proved domains up again, so that none counts as proved that no longer is. */
@Component
class DomainRechecks {

    private static final Logger LOG = LoggerFactory.getLogger(DomainRechecks.class);
    private static final Actor SERVER = new Actor.Server("domains");

    private final Domains domains;

    DomainRechecks(Domains domains) {
        this.domains = domains;
    }

    /** Every minute what is due then. One domain that fails does not keep the others waiting. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        for (TenantDomain domain : domains.due()) {
            try {
                TenantDomain after = domains.check(domain.tenant(), domain.id(), SERVER);
                if (after.state() == DomainState.LAPSED) {
                    LOG.warn("domain {} lapsed: {}", after.name(), after.problem());
                }
            } catch (RuntimeException failure) {
                LOG.warn("domain {}: {}", domain.name(), failure.toString());
            }
        }
    }
}
