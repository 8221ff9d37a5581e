package org.tandemhelp.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.web.WebSessions;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;

class TenantScopeFilterTest {

    private final TenantId tenant = TenantId.random();
    private final List<String> scopes = new ArrayList<>();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theScopeIsThePersonsTenantAndEndsWithTheRequest() throws Exception {
        signIn();
        run((request, response) -> scopes.add(TenantScope.databaseSetting()));
        scopes.add(TenantScope.databaseSetting());
        assertThat(scopes).containsExactly(tenant.toString(), "");
    }

    @Test
    void nobodyHasNoScope() throws Exception {
        run((request, response) -> scopes.add(TenantScope.databaseSetting()));
        assertThat(scopes).containsExactly("");
    }

    @Test
    void failuresComeThroughAsTheyAre() {
        signIn();
        for (Exception failure :
                List.of(
                        new IOException("io"),
                        new ServletException("servlet"),
                        new IllegalStateException("state"))) {
            assertThatThrownBy(() ->
                            run((request, response) -> {
                                throwIt(failure);
                            }))
                    .isSameAs(failure);
        }
    }

    private static void throwIt(Exception failure) throws IOException, ServletException {
        switch (failure) {
            case IOException io -> throw io;
            case ServletException servlet -> throw servlet;
            case RuntimeException runtime -> throw runtime;
            default -> throw new IllegalArgumentException(failure);
        }
    }

    private void signIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        WebSessions.authentication(new SignedInPerson(tenant, PersonId.random())));
    }

    private static void run(FilterChain chain) throws ServletException, IOException {
        new TenantScopeFilter()
                .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
    }
}
