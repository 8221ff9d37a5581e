package org.tandemhelp.signaling.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.signaling.room.OpenSockets;
import org.tandemhelp.signaling.ticket.Tickets;

/** Gives a signed-in page the ticket for its next socket. */
@RestController
class SocketTicketController {

    private final Tickets tickets;
    private final OpenSockets sockets;

    SocketTicketController(Tickets tickets, OpenSockets sockets) {
        this.tickets = tickets;
        this.sockets = sockets;
    }

    /**
     * @param ticket goes into the subprotocol {@code ticket.<ticket>}
     */
    record SocketTicket(String ticket, int expiresInSeconds) {}

    @PostMapping("/api/console/v1/socket-tickets")
    @Route(Route.Access.SIGNED_IN)
    SocketTicket issue(@AuthenticationPrincipal SignedInPerson person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw ProblemException.of(ProblemType.NOT_SIGNED_IN);
        }
        sockets.requireRoomFor(person);
        return new SocketTicket(tickets.issue(person, session.getId()), Tickets.lifeSeconds());
    }
}
