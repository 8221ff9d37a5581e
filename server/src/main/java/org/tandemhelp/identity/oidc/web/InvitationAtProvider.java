package org.tandemhelp.identity.oidc.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;
import org.tandemhelp.identity.PublicAddress;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.invitation.Invitations;
import org.tandemhelp.identity.oidc.LinkByInvitation;
import org.tandemhelp.identity.oidc.Providers;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;

/**
 * An invitation that is accepted by signing in at the organisation's provider instead of choosing a
 * password. The browser keeps the token for the way there and back, out of reach of scripts; it
 * never stands in an address.
 */
@RestController
class InvitationAtProvider implements LinkByInvitation {

    private static final Actor ACTOR = new Actor.Server("identity-provider");
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Invitations invitations;
    private final Providers providers;
    private final Steps steps;
    private final TransactionTemplate transaction;
    private final boolean secure;
    private final String cookie;

    InvitationAtProvider(
            Invitations invitations,
            Providers providers,
            Steps steps,
            PublicAddress address,
            PlatformTransactionManager transactions) {
        this.invitations = invitations;
        this.providers = providers;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
        this.secure = address.secure();
        this.cookie = secure ? "__Host-tandem-invitation" : "tandem-invitation";
    }

    /** Keeps the token and says at which providers the invited person can accept. */
    @PostMapping("/api/console/v1/invitation/at-provider")
    @Route(Route.Access.OPEN)
    Choice keep(
            @RequestBody(required = false) @Nullable TokenForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        steps.take(request.getRemoteAddr());
        String token = form == null || form.token() == null ? "" : form.token();
        SignedInPerson who = invitations.find(token).orElseThrow(Invitations::invalid);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookie, token)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(LIFE)
                        .build()
                        .toString());
        return new Choice(
                TenantScope.call(
                                who.tenant(),
                                () ->
                                        Objects.requireNonNull(
                                                transaction.execute(status -> providers.all())))
                        .stream()
                        .filter(provider -> provider.settings().enabled())
                        .map(DiscoveryController.Named::of)
                        .toList());
    }

    @Override
    public Optional<PersonId> invited(HttpServletRequest request, TenantId tenant) {
        Cookie kept = WebUtils.getCookie(request, cookie);
        return Optional.ofNullable(kept)
                .flatMap(found -> invitations.find(found.getValue()))
                .filter(who -> who.tenant().equals(tenant))
                .map(who ->
                        invitations
                                .redeem(String.valueOf(kept == null ? "" : kept.getValue()), ACTOR)
                                .person());
    }

    record TokenForm(@Nullable String token) {}

    record Choice(List<DiscoveryController.Named> providers) {}
}
