package org.tandemhelp.signaling.endpoint;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tandemhelp.directory.PersonDeactivated;
import org.tandemhelp.identity.PersonSignedOut;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.signaling.room.ConsoleSocket;
import org.tandemhelp.signaling.room.OpenSockets;
import org.tandemhelp.signaling.wire.ServerFrames;
import org.tandemhelp.tenant.TenantSettingsChanged;

/**
 * Tells open sockets what changed elsewhere, once it is committed. On a thread of its own, because
 * the one that commits still holds its transaction.
 */
@Component
class SocketNews {

    private final OpenSockets sockets;
    private final SocketWatch watch;

    SocketNews(OpenSockets sockets, SocketWatch watch) {
        this.sockets = sockets;
        this.watch = watch;
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

    private void signOut(List<ConsoleSocket> gone) {
        if (!gone.isEmpty()) {
            Thread.startVirtualThread(() -> watch.signOut(gone));
        }
    }
}
