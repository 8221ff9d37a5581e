package org.tandemhelp.signaling.endpoint;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tandemhelp.directory.PersonChanged;
import org.tandemhelp.directory.PersonDeactivated;
import org.tandemhelp.directory.PersonPhotoChanged;
import org.tandemhelp.identity.PersonSignedOut;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.room.OpenSockets;
import org.tandemhelp.signaling.wire.Identities;
import org.tandemhelp.signaling.wire.ServerFrames;
import org.tandemhelp.tenant.TenantDomainLapsed;
import org.tandemhelp.tenant.TenantDomainRemoved;
import org.tandemhelp.tenant.TenantDomainVerified;
import org.tandemhelp.tenant.TenantSettingsChanged;

/**
 * Tells open sockets what changed elsewhere, once it is committed. On a thread of its own, because
 * the one that commits still holds its transaction.
 */
@Component
class SocketNews {

    private final OpenSockets sockets;
    private final SocketWatch watch;
    private final Identities identities;

    SocketNews(OpenSockets sockets, SocketWatch watch, Identities identities) {
        this.sockets = sockets;
        this.watch = watch;
        this.identities = identities;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TenantSettingsChanged change) {
        TenantId tenant = change.tenant();
        ServerFrame news = ServerFrames.policyChanged(change.after());
        Thread.startVirtualThread(() ->
                sockets.where(s -> s.person().tenant().equals(tenant)).forEach(s -> s.send(news)));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PersonSignedOut change) {
        signOut(sockets.where(s -> s.webSession().equals(change.webSession())));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PersonDeactivated change) {
        signOut(sockets.where(s -> s.person().person().equals(change.person())));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PersonChanged change) {
        greetAnew(sockets.where(s -> s.person().person().equals(change.person())));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PersonPhotoChanged change) {
        greetAnew(sockets.where(s -> s.person().person().equals(change.person())));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TenantDomainVerified change) {
        greetAnew(change.tenant());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TenantDomainLapsed change) {
        greetAnew(change.tenant());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TenantDomainRemoved change) {
        greetAnew(change.tenant());
    }

    private void greetAnew(TenantId tenant) {
        greetAnew(sockets.where(s -> s.person().tenant().equals(tenant)));
    }

    /** What a page says of its person must be what the server vouches for, or no session begins. */
    private void greetAnew(List<ConsoleSocket> changed) {
        if (!changed.isEmpty()) {
            Thread.startVirtualThread(() ->
                    changed.forEach(socket -> socket.send(identities.welcome(socket.person()))));
        }
    }

    private void signOut(List<ConsoleSocket> gone) {
        if (!gone.isEmpty()) {
            Thread.startVirtualThread(() -> watch.signOut(gone));
        }
    }
}
