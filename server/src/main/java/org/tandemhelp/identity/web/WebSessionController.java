package org.tandemhelp.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.session.Session;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.secret.Token;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;

/**
 * Where the person is signed in. A session's own id is the secret in its cookie; what is shown and
 * taken here is its hash.
 */
@RestController
@RequestMapping("/api/console/v1/account/web-sessions")
class WebSessionController {

    private final OtherWebSessions others;
    private final WebSessions sessions;

    WebSessionController(OtherWebSessions others, WebSessions sessions) {
        this.others = others;
        this.sessions = sessions;
    }

    /** The latest used first. */
    @GetMapping
    @Route(Route.Access.SIGNED_IN)
    Listed list(@AuthenticationPrincipal SignedInPerson who, HttpServletRequest request) {
        String current = request.getSession().getId();
        return new Listed(
                of(who).stream()
                        .map(session -> Row.of(session, session.getId().equals(current)))
                        .sorted(Comparator.comparing(Row::lastUsedAt).reversed())
                        .toList());
    }

    @DeleteMapping("/{id}")
    @Route(Route.Access.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @PathVariable String id,
            @AuthenticationPrincipal SignedInPerson who,
            HttpServletRequest request,
            HttpServletResponse response) {
        Session wanted =
                of(who).stream()
                        .filter(session -> Row.shown(session).equals(id))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        if (wanted.getId().equals(request.getSession().getId())) {
            sessions.end(request, response);
        } else {
            others.end(who, wanted, new Actor.Person(who.person()));
        }
    }

    @DeleteMapping
    @Route(Route.Access.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(@AuthenticationPrincipal SignedInPerson who, HttpServletRequest request) {
        others.endAllBut(who, request.getSession().getId(), new Actor.Person(who.person()));
    }

    /** Without sign-ins that wait for their second step. */
    private List<? extends Session> of(SignedInPerson who) {
        return others.of(who.person()).values().stream()
                .filter(session -> !session.isExpired() && SignInFacts.of(session) != null)
                .toList();
    }

    record Listed(List<Row> items) {}

    /**
     * @param id SHA-256 of the session's id, hex
     * @param method as in the audit log, for example {@code password-and-totp}
     * @param userAgent browser and system, empty where unknown
     */
    record Row(
            String id,
            boolean current,
            Instant createdAt,
            Instant lastUsedAt,
            String method,
            String userAgent,
            String address) {

        static Row of(Session session, boolean current) {
            SignInFacts facts = Objects.requireNonNull(SignInFacts.of(session));
            return new Row(
                    shown(session),
                    current,
                    facts.at(),
                    session.getLastAccessedTime(),
                    facts.method().wireName(),
                    facts.userAgent(),
                    facts.address());
        }

        static String shown(Session session) {
            return HexFormat.of().formatHex(Token.hash(session.getId()));
        }
    }
}
