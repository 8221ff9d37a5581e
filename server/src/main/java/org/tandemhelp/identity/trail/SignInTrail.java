package org.tandemhelp.identity.trail;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.PersonSignedIn;
import org.tandemhelp.identity.PersonSignedOut;
import org.tandemhelp.identity.SignInFailed;
import org.tandemhelp.identity.SignInMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantScope;

/**
 * Publishes what happens at the door, each event in a transaction inside the tenant it belongs to.
 * Every way of signing in ends here, so an inactive person gets in by none.
 */
@Service
public class SignInTrail {

    private final People people;
    private final LastSignIns lastSignIns;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInTrail(
            People people,
            LastSignIns lastSignIns,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            ObjectProvider<Clock> clock) {
        this.people = people;
        this.lastSignIns = lastSignIns;
        this.clock = clock.getIfUnique(Clock::systemUTC);
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A web session is about to begin.
     *
     * @throws ProblemException {@code sign-in-failed} where the person may not sign in any more
     */
    public void signedIn(SignedInPerson who, SignInMethod method) {
        Actor actor = new Actor.Person(who.person());
        TenantScope.run(
                who.tenant(),
                () ->
                        transaction.executeWithoutResult(status -> {
                            if (!people.find(who.person()).filter(Person::active).isPresent()) {
                                throw ProblemException.of(ProblemType.SIGN_IN_FAILED);
                            }
                            lastSignIns.record(who, clock.instant());
                            events.publishEvent(
                                    new PersonSignedIn(who.tenant(), actor, who.person(), method));
                        }));
    }

    /** Somebody could not prove who they are. */
    public void failed(SignInFailed event) {
        publish(event);
    }

    /**
     * A web session ended.
     *
     * @param actor who ended it
     */
    public void signedOut(SignedInPerson who, String webSession, Actor actor) {
        publish(new PersonSignedOut(who.tenant(), actor, who.person(), webSession));
    }

    private void publish(AuditedEvent event) {
        TenantScope.run(
                event.tenant(),
                () -> transaction.executeWithoutResult(status -> events.publishEvent(event)));
    }
}
