package org.tandemhelp.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemhelp.identity.web.AccountStory.API;
import static org.tandemhelp.identity.web.AccountStory.ME;
import static org.tandemhelp.identity.web.AccountStory.enrol;
import static org.tandemhelp.identity.web.AccountStory.json;
import static org.tandemhelp.identity.web.AccountStory.problem;
import static org.tandemhelp.identity.web.AccountStory.proved;
import static org.tandemhelp.identity.web.AccountStory.second;
import static org.tandemhelp.identity.web.AccountStory.signIn;
import static org.tandemhelp.identity.web.AccountStory.tree;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.web.AccountStory.Enrolled;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.MovableClock;
import org.tandemhelp.testing.Routes;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestClock;
import org.tandemhelp.testing.World;

/** Signing in with a password and a code. */
@ServerTest
@Import(MovableClock.class)
class SecondStepTest {

    private static final Duration STEP = Duration.ofSeconds(30);

    @Autowired World world;
    @Autowired People people;
    @Autowired AuditTrail trail;
    @Autowired TestClock clock;
    @Autowired ApplicationContext context;
    @LocalServerPort int port;
    private Person ada = World.NOBODY;
    private Client home = new Client(0);
    private Enrolled ofAda =
            new Enrolled(new org.tandemhelp.testing.Authenticator("AA"), List.of(), "");

    @BeforeEach
    void someoneWithAnApp() {
        clock.advance(Duration.ofHours(2));
        ada = world.person(world.tenant().id());
        world.withPassword(ada);
        home = world.signedIn(port, ada);
        ofAda = enrol(home, clock);
        clock.advance(STEP);
    }

    @Test
    void thePasswordAloneOpensNothingButTheSecondStep() {
        Client client = proved(port, ada);
        for (Routes.Entry route : Routes.of(context).entries()) {
            if (route.door().value() != Route.Access.OPEN) {
                assertThat(
                                client.send(
                                                route.method(),
                                                route.pathWith(ada.id().toString()),
                                                null)
                                        .statusCode())
                        .as(route.toString())
                        .isEqualTo(401);
            }
        }
        assertThat(client.post("/webauthn/register/options", null).statusCode()).isEqualTo(401);

        assertThat(second(client, code()).statusCode()).isEqualTo(204);
        assertThat(client.get(ME).body()).contains(ada.id().toString());
        AuditEntry last = entries().getLast();
        assertThat(last.action()).isEqualTo("identity.signed-in");
        assertThat(last.details())
                .containsEntry("method", "password-and-totp")
                .containsEntry("amr", "pwd otp mfa");
    }

    @Test
    void theSecondStepMakesAnotherSessionWithAnotherId() {
        Client client = proved(port, ada);
        String pending = client.cookie("tandem").orElseThrow().getValue();
        String token = client.cookie("XSRF-TOKEN").orElseThrow().getValue();
        assertThat(second(client, code()).statusCode()).isEqualTo(204);
        assertThat(client.cookie("tandem").orElseThrow().getValue()).isNotEqualTo(pending);
        assertThat(client.cookie("XSRF-TOKEN").orElseThrow().getValue()).isNotEqualTo(token);

        Client thief = new Client(port);
        thief.plant("tandem", pending);
        assertThat(thief.get(ME).statusCode()).isEqualTo(401);
        clock.advance(STEP);
        assertThat(problem(second(thief, code()))).isEqualTo("sign-in-expired");
    }

    @Test
    void aCodeSignsInOnce() {
        String code = code();
        assertThat(second(proved(port, ada), code).statusCode()).isEqualTo(204);

        HttpResponse<String> again = second(proved(port, ada), code);
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(problem(again)).isEqualTo("second-factor-wrong");
        clock.advance(STEP);
        assertThat(second(proved(port, ada), code()).statusCode()).isEqualTo(204);
    }

    @Test
    void ofManyWithOneCodeExactlyOneGetsIn() throws Exception {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clients.add(proved(port, ada));
        }
        String code = code();
        assertThat(together(clients, client -> second(client, code).statusCode()))
                .containsOnlyOnce(204);
    }

    @Test
    void aRecoveryCodeStandsInOnce() {
        String code = ofAda.recoveryCodes().getFirst();
        Client client = proved(port, ada);
        assertThat(second(client, code.toLowerCase(java.util.Locale.ROOT)).statusCode())
                .isEqualTo(204);
        assertThat(tree(client.get(API + "/account/security")).get("recoveryCodesLeft").asInt())
                .isEqualTo(9);
        assertThat(problem(second(proved(port, ada), code))).isEqualTo("second-factor-wrong");
        assertThat(entries())
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("identity.recovery-code-used");
                    assertThat(entry.details()).containsEntry("left", "9");
                })
                .anySatisfy(entry ->
                        assertThat(entry.details())
                                .containsEntry("method", "password-and-recovery-code"));
    }

    @Test
    void aRecoveryCodeOfSomebodyElseIsWorthNothing() {
        Person other = world.person(world.tenant().id());
        world.withPassword(other);
        Enrolled theirs = enrol(world.signedIn(port, other), clock);
        assertThat(problem(second(proved(port, ada), theirs.recoveryCodes().getFirst())))
                .isEqualTo("second-factor-wrong");
        assertThat(problem(second(proved(port, ada), theirs.app().code(clock.instant()))))
                .isEqualTo("second-factor-wrong");
    }

    @Test
    void afterFiveWrongCodesTheSignInBeginsAgain() {
        Client client = proved(port, ada);
        for (int i = 1; i < Limit.SECOND_FACTORS_PER_SIGN_IN.count(); i++) {
            assertThat(problem(second(client, wrong()))).isEqualTo("second-factor-wrong");
        }
        HttpResponse<String> fifth = second(client, wrong());
        assertThat(fifth.statusCode()).isEqualTo(401);
        assertThat(problem(fifth)).isEqualTo("sign-in-expired");
        assertThat(problem(second(client, code()))).isEqualTo("sign-in-expired");
        assertThat(second(proved(port, ada), code()).statusCode()).isEqualTo(204);
        assertThat(entries().stream().map(AuditEntry::action))
                .filteredOn("identity.sign-in-failed"::equals)
                .hasSize(Limit.SECOND_FACTORS_PER_SIGN_IN.count());
    }

    @Test
    void waitingDoesNotGiveTriesBack() {
        Client client = proved(port, ada);
        for (int i = 1; i < Limit.SECOND_FACTORS_PER_SIGN_IN.count(); i++) {
            assertThat(problem(second(client, wrong()))).isEqualTo("second-factor-wrong");
            clock.advance(Duration.ofSeconds(70));
        }
        assertThat(problem(second(client, wrong()))).isEqualTo("sign-in-expired");
    }

    @Test
    void manyTriesAtOnceAreNotMoreThanFive() throws Exception {
        Client client = proved(port, ada);
        String session = client.cookie("tandem").orElseThrow().getValue();
        List<Client> copies = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Client copy = new Client(port);
            copy.get(ME);
            copy.plant("tandem", session);
            copies.add(copy);
        }
        together(copies, copy -> second(copy, wrong()).statusCode());
        assertThat(entries().stream().map(AuditEntry::action))
                .filteredOn("identity.sign-in-failed"::equals)
                .hasSizeLessThanOrEqualTo(Limit.SECOND_FACTORS_PER_SIGN_IN.count());
    }

    @Test
    void tenWrongCodesInAnHourCloseTheSecondStepHoweverOftenThePasswordIsTyped() {
        int perSignIn = Limit.SECOND_FACTORS_PER_SIGN_IN.count();
        for (int i = 0; i < Limit.SECOND_FACTORS_PER_PERSON.count() / perSignIn; i++) {
            Client client = proved(port, ada);
            for (int wrong = 0; wrong < perSignIn; wrong++) {
                assertThat(second(client, wrong()).statusCode()).isEqualTo(401);
            }
        }
        HttpResponse<String> refused = second(proved(port, ada), code());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, Limit.SECOND_FACTORS_PER_PERSON.per().toSeconds());
        clock.advance(Limit.SECOND_FACTORS_PER_PERSON.per());
        assertThat(second(proved(port, ada), code()).statusCode()).isEqualTo(204);
    }

    @Test
    void afterFiveMinutesThePasswordIsAskedAgain() {
        Client client = proved(port, ada);
        clock.advance(Duration.ofMinutes(5));
        HttpResponse<String> late = second(client, code());
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(problem(late)).isEqualTo("sign-in-expired");
        assertThat(client.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void aCodeWithoutAPasswordIsWorthNothing() {
        assertThat(problem(second(new Client(port), code()))).isEqualTo("sign-in-expired");
        assertThat(problem(second(home, code()))).isEqualTo("sign-in-expired");
        assertThat(home.get(ME).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abc", "ABCDE-FGHJU", "12345\u0660", "<b>"})
    void whatCannotBeACodeIsNoTry(String text) {
        Client client = proved(port, ada);
        for (int i = 0; i < Limit.SECOND_FACTORS_PER_SIGN_IN.count(); i++) {
            HttpResponse<String> refused = second(client, text);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"field\":\"code\"");
        }
        assertThat(second(client, code()).statusCode()).isEqualTo(204);
    }

    @Test
    void aPersonWhoIsSwitchedOffMeanwhileDoesNotGetIn() {
        Client client = proved(port, ada);
        TenantScope.run(ada.tenant(), () -> people.deactivate(ada.id(), World.ACTOR));
        assertThat(second(client, code()).statusCode()).isEqualTo(401);
        TenantScope.run(ada.tenant(), () -> people.activate(ada.id(), World.ACTOR));
        assertThat(problem(second(client, code()))).isEqualTo("sign-in-expired");
    }

    @Test
    void aNewPasswordEndsSignInsThatWait() {
        Client client = proved(port, ada);
        HttpResponse<String> changed =
                home.post(
                        API + "/account/password",
                        json("current", World.PASSWORD, "wanted", "seven-quiet-harbours-9"));
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(problem(second(client, code()))).isEqualTo("sign-in-expired");
    }

    @Test
    void aSessionThatWaitsIsNotInTheList() {
        proved(port, ada);
        assertThat(tree(home.get(API + "/account/web-sessions")).get("items")).hasSize(1);
    }

    @Test
    void signingInAgainEndsTheSessionThatWasOpen() {
        assertThat(signIn(home, ada, World.PASSWORD).statusCode()).isEqualTo(200);
        assertThat(home.get(ME).statusCode()).isEqualTo(401);
    }

    private String code() {
        return ofAda.app().code(clock.instant());
    }

    private String wrong() {
        return ofAda.app().wrongCode(clock.instant());
    }

    private List<AuditEntry> entries() {
        return TenantScope.call(ada.tenant(), () -> trail.read(ada.tenant(), 0, 1_000));
    }

    private static List<Integer> together(
            List<Client> clients, java.util.function.ToIntFunction<Client> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> tries =
                    clients.stream()
                            .map(client -> threads.submit(() -> work.applyAsInt(client)))
                            .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> attempt : tries) {
                answers.add(attempt.get());
            }
            return answers;
        }
    }
}
