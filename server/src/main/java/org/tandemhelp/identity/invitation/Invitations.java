package org.tandemhelp.identity.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.InvitationAccepted;
import org.tandemhelp.identity.InvitationCreated;
import org.tandemhelp.identity.InvitationWithdrawn;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.secret.Token;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantScope;

/**
 * Makes invitations and takes them in. An invitation works once, for seven days, while its person
 * is active; a new one replaces the person's earlier one. What the person gets for it (a password,
 * a link to a provider) is decided by whoever redeems it.
 */
@Service
public class Invitations {

    /** How long an invitation is valid. */
    public static final Duration LIFE = Duration.ofDays(7);

    private final InvitationStore store;
    private final People people;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            People people,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clock) {
        this.store = store;
        this.people = people;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /**
     * Invites a person of the current tenant.
     *
     * @throws ProblemException {@code not-found}; {@code person-inactive}
     */
    public IssuedInvitation create(PersonId id, Actor actor) {
        String token = Token.random();
        Instant now = now();
        Instant expires = now.plus(LIFE);
        transaction.executeWithoutResult(status -> {
            Person person = existing(id);
            if (!person.active()) {
                throw ProblemException.of(ProblemType.PERSON_INACTIVE);
            }
            store.put(new Invitation(person.tenant(), id, expires), Token.hash(token), now);
            events.publishEvent(new InvitationCreated(person.tenant(), actor, id));
        });
        return new IssuedInvitation(token, expires);
    }

    /**
     * Makes the person's invitation void, where there is one.
     *
     * @throws ProblemException {@code not-found}: no such person in the current tenant
     */
    public void withdraw(PersonId id, Actor actor) {
        transaction.executeWithoutResult(status -> {
            Person person = existing(id);
            if (store.remove(id)) {
                events.publishEvent(new InvitationWithdrawn(person.tenant(), actor, id));
            }
        });
    }

    /** The person's invitation, where it can still be used; in the caller's scope. */
    public Optional<Invitation> of(PersonId person) {
        return inTransaction(() -> store.of(person).filter(this::live));
    }

    /**
     * Whom this token invites; empty where it is unknown, used, expired, or for somebody inactive.
     */
    public Optional<SignedInPerson> find(String token) {
        return TenantScope.callForAllTenants(() ->
                inTransaction(() ->
                        store.byToken(Token.hash(token))
                                .filter(this::live)
                                .filter(found ->
                                        people.find(found.person())
                                                .filter(Person::active)
                                                .isPresent())
                                .map(found -> new SignedInPerson(found.tenant(), found.person()))));
    }

    /**
     * Uses the invitation up; of several at once exactly one succeeds. Within the caller's
     * transaction, where there is one, which then has to be of the invited person's tenant.
     *
     * @param actor who accepts, in the trail
     * @throws ProblemException {@code invitation-invalid}
     */
    public SignedInPerson redeem(String token, Actor actor) {
        SignedInPerson who = find(token).orElseThrow(Invitations::invalid);
        TenantScope.run(
                who.tenant(),
                () ->
                        transaction.executeWithoutResult(status -> {
                            use(token);
                            accepted(who, actor);
                        }));
        return who;
    }

    /**
     * The first half of {@link #redeem}: takes the invitation away, in the caller's transaction.
     */
    void use(String token) {
        if (!store.remove(Token.hash(token))) {
            throw invalid();
        }
    }

    /** The second half: tells the trail, after everything else that the caller changes. */
    void accepted(SignedInPerson who, Actor actor) {
        events.publishEvent(new InvitationAccepted(who.tenant(), actor, who.person()));
    }

    /** The answer to every token that does not work, whatever the reason. */
    public static ProblemException invalid() {
        return ProblemException.of(ProblemType.INVITATION_INVALID);
    }

    private boolean live(Invitation invitation) {
        return invitation.expiresAt().isAfter(clock.instant());
    }

    /** PostgreSQL keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Person existing(PersonId id) {
        return people.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    private <T> T inTransaction(TenantScope.Work<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.run()));
    }
}
