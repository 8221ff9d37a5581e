package org.tandemhelp.signaling.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.signaling.ticket.Tickets;
import org.tandemhelp.signaling.wire.SignalingSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may open a socket, in this order: an allowed Origin, a signed-in web session, a one-time
 * ticket (security rule 5).
 */
@Component
class HandshakeGate implements HandshakeInterceptor {

    static final String PROTOCOL = "tandem.v1";
    static final String PERSON = "person";
    static final String WEB_SESSION = "web-session";
    private static final String TICKET = "ticket.";

    private final SignalingSettings settings;
    private final Tickets tickets;
    private final JsonMapper json;

    HandshakeGate(SignalingSettings settings, Tickets tickets, JsonMapper json) {
        this.settings = settings;
        this.tickets = tickets;
        this.json = json;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        ProblemType problem = check(request, attributes);
        if (problem != null) {
            refuse(response, problem);
        }
        return problem == null;
    }

    private @Nullable ProblemType check(ServerHttpRequest request, Map<String, Object> attributes) {
        List<String> origins = request.getHeaders().getOrEmpty("Origin");
        if (origins.size() != 1 || !settings.allowedOrigins().contains(origins.getFirst())) {
            return ProblemType.ORIGIN_REFUSED;
        }
        HttpServletRequest servlet = ((ServletServerHttpRequest) request).getServletRequest();
        HttpSession session = servlet.getSession(false);
        SignedInPerson person = signedIn();
        if (session == null || person == null) {
            return ProblemType.NOT_SIGNED_IN;
        }
        List<String> protocols =
                new WebSocketHttpHeaders(request.getHeaders()).getSecWebSocketProtocol();
        String ticket = ticketAmong(protocols);
        if (ticket == null
                || !protocols.contains(PROTOCOL)
                || !tickets.redeem(ticket, person, session.getId())) {
            return ProblemType.TICKET_INVALID;
        }
        attributes.put(PERSON, person);
        attributes.put(WEB_SESSION, session.getId());
        return null;
    }

    private static @Nullable SignedInPerson signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedInPerson person
                ? person
                : null;
    }

    private static @Nullable String ticketAmong(List<String> protocols) {
        List<String> tickets = protocols.stream().filter(p -> p.startsWith(TICKET)).toList();
        return tickets.size() == 1 ? tickets.getFirst().substring(TICKET.length()) : null;
    }

    private void refuse(ServerHttpResponse response, ProblemType problem) throws IOException {
        int status = 403;
        response.setStatusCode(HttpStatusCode.valueOf(status));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        Map<String, Object> body =
                Map.of(
                        "type", problem.uri().toString(),
                        "title", problem.sentence(),
                        "status", status,
                        "detail", problem.sentence());
        response.getBody().write(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
