package org.tandemhelp.identity.invitation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.PersonDeactivated;
import org.tandemhelp.identity.InvitationWithdrawn;
import org.tandemhelp.kernel.TenantScope;

/** A person who is switched off comes back by a new invitation only, not by one lying around. */
@Component
class InvitationEndings {

    private final InvitationStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    InvitationEndings(
            InvitationStore store,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    // After the commit: within it, the row would be locked after the trail's head, the wrong way
    // round. Until then find() looks at the person.
    @TransactionalEventListener
    void on(PersonDeactivated event) {
        TenantScope.run(
                event.tenant(),
                () ->
                        transaction.executeWithoutResult(status -> {
                            if (store.remove(event.person())) {
                                events.publishEvent(
                                        new InvitationWithdrawn(
                                                event.tenant(), event.actor(), event.person()));
                            }
                        }));
    }
}
