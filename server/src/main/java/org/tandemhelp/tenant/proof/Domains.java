package org.tandemhelp.tenant.proof;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.TenantDomainAdded;
import org.tandemhelp.tenant.TenantDomainLapsed;
import org.tandemhelp.tenant.TenantDomainRemoved;
import org.tandemhelp.tenant.TenantDomainVerified;
import org.tandemhelp.tenant.domain.DomainName;
import org.tandemhelp.tenant.domain.DomainRecords;
import org.tandemhelp.tenant.domain.DomainState;
import org.tandemhelp.tenant.domain.TenantDomain;
import org.tandemhelp.tenant.domain.TxtAnswer;
import org.tandemhelp.tenant.store.DomainRows;

/**
 * The domains of organisations. A look-up happens between two transactions, so that a slow DNS
 * server holds neither a connection nor a lock.
 */
@Service
public class Domains {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DomainRows rows;
    private final DomainRecords records;
    private final LookUpTries tries;
    private final DomainSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    Domains(
            DomainRows rows,
            DomainRecords records,
            LookUpTries tries,
            DomainSettings settings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clock) {
        this(
                rows,
                records,
                tries,
                settings,
                events,
                transactions,
                clock.getIfUnique(Clock::systemUTC));
    }

    Domains(
            DomainRows rows,
            DomainRecords records,
            LookUpTries tries,
            DomainSettings settings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.records = records;
        this.tries = tries;
        this.settings = settings;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The organisation's domains by name. */
    public List<TenantDomain> list(TenantId tenant) {
        return in(tenant, rows::all);
    }

    /**
     * One domain.
     *
     * @throws ProblemException {@code not-found}
     */
    public TenantDomain get(TenantId tenant, UUID id) {
        return in(tenant, () -> rows.find(id).orElseThrow(Domains::notFound));
    }

    /**
     * Claims a domain. That another organisation has it is not told before the record is there.
     *
     * @param typed in any script
     * @throws ProblemException {@code invalid-request} for no public name, one that is in the list
     *     already, or too many
     */
    public TenantDomain add(TenantId tenant, String typed, Actor actor) {
        DomainName name = DomainName.readPublic(typed);
        try {
            return in(tenant, () -> insert(tenant, name, actor));
        } catch (DuplicateKeyException twice) {
            throw refusal("This domain is in the list already.");
        }
    }

    private TenantDomain insert(TenantId tenant, DomainName name, Actor actor) {
        int most = Limit.DOMAINS_PER_TENANT.count();
        if (rows.all().size() >= most) {
            throw refusal("There are " + most + " domains already. Delete one first.");
        }
        TenantDomain claimed = TenantDomain.claimed(tenant, name, RANDOM, now());
        rows.insert(claimed);
        publish(new TenantDomainAdded(tenant, actor, name.ascii()));
        return claimed;
    }

    /**
     * What {@link #check} does, because a person asked for it; people are not served endlessly.
     *
     * @throws ProblemException as {@link #check} does, and {@code too-many-requests}
     */
    public TenantDomain checkByHand(TenantId tenant, UUID id, Actor actor) {
        TenantDomain domain = get(tenant, id);
        tries.take(tenant);
        return check(tenant, domain.id(), actor);
    }

    /**
     * Looks the record up and keeps what follows.
     *
     * @throws ProblemException {@code not-found}; {@code domain-taken} where the record is right
     *     but another organisation proved the domain before
     */
    TenantDomain check(TenantId tenant, UUID id, Actor actor) {
        TenantDomain domain = get(tenant, id);
        if (!domain.byDns()) {
            return domain;
        }
        TxtAnswer answer = records.texts(domain.recordName());
        try {
            return in(tenant, () -> settle(id, answer, actor));
        } catch (DuplicateKeyException taken) {
            in(tenant, () -> refuse(id));
            throw ProblemException.of(ProblemType.DOMAIN_TAKEN);
        }
    }

    private TenantDomain settle(UUID id, TxtAnswer answer, Actor actor) {
        TenantDomain before = rows.lock(id).orElseThrow(Domains::notFound);
        TenantDomain after = before.checked(answer, now(), settings.lapse());
        rows.update(after);
        if (before.state() != after.state()) {
            String name = after.name().ascii();
            publish(
                    after.state() == DomainState.VERIFIED
                            ? new TenantDomainVerified(after.tenant(), actor, name)
                            : new TenantDomainLapsed(after.tenant(), actor, name));
        }
        return after;
    }

    private TenantDomain refuse(UUID id) {
        TenantDomain before = rows.lock(id).orElseThrow(Domains::notFound);
        TenantDomain after = before.unproved(ProblemType.DOMAIN_TAKEN.sentence(), now());
        rows.update(after);
        return after;
    }

    /**
     * Gives a domain up; trust screens no longer show it.
     *
     * @throws ProblemException {@code not-found}
     */
    public void remove(TenantId tenant, UUID id, Actor actor) {
        in(
                tenant,
                () -> {
                    TenantDomain gone = rows.lock(id).orElseThrow(Domains::notFound);
                    rows.delete(id);
                    publish(new TenantDomainRemoved(tenant, actor, gone.name().ascii()));
                    return gone;
                });
    }

    /** Proved domains of all organisations that have to be looked up again by now, at most 100. */
    List<TenantDomain> due() {
        Instant now = now();
        return TenantScope.callForAllTenants(() ->
                Objects.requireNonNull(
                        transaction.execute(status ->
                                rows.due(
                                        now.minus(settings.recheck()),
                                        now.minus(settings.recheckFailing())))));
    }

    private <T> T in(TenantId tenant, Supplier<T> work) {
        return TenantScope.call(
                tenant, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private void publish(AuditedEvent event) {
        events.publishEvent(event);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ProblemException refusal(String sentence) {
        return new Fields().refuse("domain", sentence).problem();
    }

    private static ProblemException notFound() {
        return ProblemException.of(ProblemType.NOT_FOUND);
    }
}
