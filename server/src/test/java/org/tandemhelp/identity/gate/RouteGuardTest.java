package org.tandemhelp.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.DispatcherType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.web.WebSessions;
import org.tandemhelp.kernel.Authorizer;
import org.tandemhelp.kernel.Decision;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TokenHolder;

class RouteGuardTest {

    private final Set<Permission> granted = EnumSet.noneOf(Permission.class);
    private final List<Permission> asked = new ArrayList<>();
    private final RouteGuard guard = new RouteGuard(authorizer());
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anOpenDoorIsOpen() {
        assertThat(passes("open")).isTrue();
    }

    @Test
    void aDoorForSignedInPeopleIsClosedToOthers() {
        assertThat(refusal("signedIn")).isEqualTo(ProblemType.NOT_SIGNED_IN);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("somebody else's kind", "x"));
        assertThat(refusal("signedIn")).isEqualTo(ProblemType.NOT_SIGNED_IN);
        signIn();
        assertThat(passes("signedIn")).isTrue();
    }

    @Test
    void everyPermissionOfADoorIsNeeded() {
        assertThat(refusal("two")).isEqualTo(ProblemType.NOT_SIGNED_IN);
        assertThat(asked).isEmpty();
        signIn();
        assertThat(refusal("two")).isEqualTo(ProblemType.FORBIDDEN);
        granted.add(Permission.READ_SETTINGS);
        assertThat(refusal("two")).isEqualTo(ProblemType.FORBIDDEN);
        granted.add(Permission.UPDATE_SETTINGS);
        assertThat(passes("two")).isTrue();
    }

    @Test
    void aDoorThatForgotItsPermissionIsClosed() {
        signIn();
        granted.addAll(EnumSet.allOf(Permission.class));
        assertThat(refusal("forgotten")).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void aDoorForTokensIsClosedToPeople() {
        assertThat(refusal("token")).isEqualTo(ProblemType.NOT_SIGNED_IN);
        signIn();
        granted.addAll(EnumSet.allOf(Permission.class));
        assertThat(refusal("token")).isEqualTo(ProblemType.NOT_SIGNED_IN);
        showToken();
        assertThat(passes("token")).isTrue();
    }

    @Test
    void aTokenIsNotAPerson() {
        showToken();
        granted.addAll(EnumSet.allOf(Permission.class));
        assertThat(refusal("signedIn")).isEqualTo(ProblemType.NOT_SIGNED_IN);
        assertThat(refusal("two")).isEqualTo(ProblemType.NOT_SIGNED_IN);
        assertThat(asked).isEmpty();
    }

    @Test
    void aHandlerWithoutADoorDoesNotExist() {
        signIn();
        granted.addAll(EnumSet.allOf(Permission.class));
        assertThat(refusal("bare")).isEqualTo(ProblemType.NOT_FOUND);
        ProblemException other =
                catchThrowableOfType(ProblemException.class, () -> guard(new Object()));
        assertThat(other.type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void theErrorPageIsForEverybody() {
        request.setDispatcherType(DispatcherType.ERROR);
        assertThat(passes("bare")).isTrue();
    }

    private boolean passes(String door) {
        return guard(handler(door));
    }

    private ProblemType refusal(String door) {
        return catchThrowableOfType(ProblemException.class, () -> guard(handler(door))).type();
    }

    private boolean guard(Object handler) {
        return guard.preHandle(request, new MockHttpServletResponse(), handler);
    }

    private static HandlerMethod handler(String name) {
        try {
            return new HandlerMethod(new Doors(), name);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        WebSessions.authentication(
                                new SignedInPerson(TenantId.random(), PersonId.random())));
    }

    private static void showToken() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken(
                                new TokenHolder(TenantId.random(), UUID.randomUUID()), "x"));
    }

    private Authorizer authorizer() {
        return (tenant, person, permission) -> {
            asked.add(permission);
            return granted.contains(permission)
                    ? new Decision.Allowed("test")
                    : new Decision.Denied("test", ProblemType.FORBIDDEN);
        };
    }

    /** Handlers of every kind. */
    public static final class Doors {

        @Route(Route.Access.OPEN)
        public void open() {}

        @Route(Route.Access.SIGNED_IN)
        public void signedIn() {}

        @Route(
                value = Route.Access.PERMISSION,
                permission = {Permission.READ_SETTINGS, Permission.UPDATE_SETTINGS})
        public void two() {}

        @Route(Route.Access.PERMISSION)
        public void forgotten() {}

        @Route(Route.Access.TOKEN)
        public void token() {}

        public void bare() {}
    }
}
