package org.tandemhelp.host.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.host.setup.SetupLink;
import org.tandemhelp.kernel.Route;

/** The pages of the three web applications. They hold no data; their scripts ask the API. */
@RestController
final class PageController {

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    private final WebPage join = WebPage.of("static/index.html");
    private final WebPage signIn = WebPage.of("static/sign-in.html");
    private final WebPage account = WebPage.of("static/account.html");
    private final WebPage invitation = WebPage.of("static/invitation.html");
    private final WebPage setup = WebPage.of("static/setup.html");
    private final WebPage helper = WebPage.of("static/help/index.html");
    private final WebPage admin = WebPage.of("static/admin/index.html");
    private final SetupLink setupLink;
    private final NotFoundPage notFound;

    PageController(SetupLink setupLink, NotFoundPage notFound) {
        this.setupLink = setupLink;
        this.notFound = notFound;
    }

    @GetMapping(
            path = {"/", "/j/{nameplate:[0-9A-Za-z]{1,8}}"},
            produces = HTML)
    @Route(Route.Access.OPEN)
    String join(HttpServletRequest request) {
        return join.with(Nonce.of(request));
    }

    @GetMapping(path = "/sign-in", produces = HTML)
    @Route(Route.Access.OPEN)
    String signIn(HttpServletRequest request) {
        return signIn.with(Nonce.of(request));
    }

    @GetMapping(path = "/account", produces = HTML)
    @Route(Route.Access.OPEN)
    String account(HttpServletRequest request) {
        return account.with(Nonce.of(request));
    }

    @GetMapping(path = "/invitation", produces = HTML)
    @Route(Route.Access.OPEN)
    String invitation(HttpServletRequest request) {
        return invitation.with(Nonce.of(request));
    }

    @GetMapping(path = "/setup", produces = HTML)
    @Route(Route.Access.OPEN)
    ResponseEntity<String> setup(HttpServletRequest request) {
        return setupLink.open()
                ? ResponseEntity.ok(setup.with(Nonce.of(request)))
                : ResponseEntity.status(HttpStatus.NOT_FOUND).body(notFound.forReader(request));
    }

    @GetMapping(
            path = {"/help", "/help/{*view}"},
            produces = HTML)
    @Route(Route.Access.OPEN)
    String helper(HttpServletRequest request) {
        return helper.with(Nonce.of(request));
    }

    @GetMapping(
            path = {"/admin", "/admin/{*view}"},
            produces = HTML)
    @Route(Route.Access.OPEN)
    String admin(HttpServletRequest request) {
        return admin.with(Nonce.of(request));
    }
}
