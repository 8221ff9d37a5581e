package org.tandemhelp.identity.oidc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemhelp.identity.oidc.Attempt;
import org.tandemhelp.identity.oidc.Attempts;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.testing.FakeProvider;
import org.tandemhelp.testing.ProviderWorld;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestDatabase;
import org.tandemhelp.testing.World;

/** A sign-in under way is one browser's, at one provider, for ten minutes, once. */
@ServerTest
class AttemptsTest {

    private static final Attempt ATTEMPT = new Attempt("nonce", "canary-verifier", "/help");

    @Autowired World world;
    @Autowired ProviderWorld doors;
    @Autowired Attempts attempts;
    private final FakeProvider fake = new FakeProvider();
    private final String browser = UUID.randomUUID().toString();
    private final String state = UUID.randomUUID().toString();

    private IdentityProvider provider() {
        return doors.register(world.tenant().id(), fake);
    }

    @BeforeEach
    void nothingIsUnderWay() {
        assertThat(attempts.take(provider(), browser, state)).isEmpty();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void itIsTakenOnce() {
        IdentityProvider provider = provider();
        attempts.begin(provider, browser, state, ATTEMPT);
        assertThat(attempts.take(provider, browser, state)).contains(ATTEMPT);
        assertThat(attempts.take(provider, browser, state)).isEmpty();
    }

    @Test
    void nobodyElseTakesIt() {
        IdentityProvider provider = provider();
        attempts.begin(provider, browser, state, ATTEMPT);
        assertThat(attempts.take(provider, "another", state)).isEmpty();
        assertThat(attempts.take(provider, "", state)).isEmpty();
        assertThat(attempts.take(provider, browser, "another")).isEmpty();
        assertThat(attempts.take(provider(), browser, state)).isEmpty();
        assertThat(attempts.take(provider, browser, state)).isPresent();
    }

    @Test
    void ofManyAtOnceOneTakesIt() throws Exception {
        IdentityProvider provider = provider();
        attempts.begin(provider, browser, state, ATTEMPT);
        List<Callable<Optional<Attempt>>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> attempts.take(provider, browser, state));
        }
        int taken = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<Attempt>> one : threads.invokeAll(tries)) {
                taken += one.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void afterTenMinutesItIsOverAndForgotten() throws SQLException {
        IdentityProvider provider = provider();
        attempts.begin(provider, browser, state, ATTEMPT);
        assertThat(
                        change(
                                "update sign_in_attempt set expires_at = now() - interval '1 second'"
                                        + " where provider_id = ?",
                                provider))
                .isEqualTo(1);
        assertThat(attempts.take(provider, browser, state)).isEmpty();
        attempts.begin(provider, browser, "next", ATTEMPT);
        assertThat(count(provider)).isEqualTo(1);
    }

    @Test
    void itDoesNotShowItsSecrets() {
        assertThat(ATTEMPT.toString()).doesNotContain("canary").contains("/help");
    }

    private static int change(String sql, IdentityProvider provider) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, provider.id().value());
            return statement.executeUpdate();
        }
    }

    private static long count(IdentityProvider provider) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement =
                        owner.prepareStatement(
                                "select count(*) from sign_in_attempt where provider_id = ?")) {
            statement.setObject(1, provider.id().value());
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
