package org.tandemhelp.identity.oidc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.Source;
import org.tandemhelp.identity.invitation.Invitations;
import org.tandemhelp.identity.oidc.ClaimNames;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.FakeProvider;
import org.tandemhelp.testing.Images;
import org.tandemhelp.testing.ProviderWorld;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** The way to a provider and back, and who somebody is afterwards. */
@ServerTest
class ProviderSignInTest {

    private static final String ME = "/api/console/v1/me";

    @Autowired World world;
    @Autowired ProviderWorld doors;
    @Autowired People people;
    @Autowired Groups groups;
    @Autowired Invitations invitations;
    @LocalServerPort int port;
    private final FakeProvider fake = new FakeProvider();
    private final String mail = "mia" + UUID.randomUUID() + "@example.org";
    private TenantId tenant = TenantId.random();
    private Client browser = new Client(0);

    @BeforeEach
    void anOrganisation() {
        tenant = world.tenant().id();
        browser = new Client(port);
        fake.claims.putAll(Map.of("given_name", "Mia", "family_name", "Lind", "email", mail));
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void somebodyNewIsMadeAndSignedIn() {
        IdentityProvider provider = doors.register(tenant, fake);
        assertThat(doors.signIn(browser, provider, fake)).endsWith("/");
        assertThat(browser.get(ME).body()).contains("\"Mia\"", "\"Lind\"", tenant.toString());
        assertThat(doors.audited(tenant, "identity.signed-in"))
                .singleElement()
                .satisfies(row -> assertThat(row.details()).containsEntry("method", "oidc"));
        assertThat(doors.audited(tenant, "identity.external-identity-linked"))
                .singleElement()
                .satisfies(row -> assertThat(row.details()).containsEntry("reason", "created"));
        assertThat(me().source()).isEqualTo(Source.OIDC);
    }

    @Test
    void theRequestIsWhatTheStandardsWant() {
        IdentityProvider provider =
                doors.register(tenant, fake, s -> assured(s, "urn:mfa urn:gold", 15));
        Map<String, String> asked = FakeProvider.parameters(doors.start(browser, provider, ""));
        assertThat(asked)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid profile email")
                .containsEntry("acr_values", "urn:mfa urn:gold")
                .containsEntry("max_age", "900");
        assertThat(asked.get("redirect_uri")).endsWith("/sign-in/callback/" + provider.id());
        for (String secret : List.of("state", "nonce", "code_challenge")) {
            assertThat(asked.get(secret)).as(secret).hasSizeGreaterThanOrEqualTo(43);
        }
    }

    @Test
    void theCookieOfTheWayIsOutOfReachOfScriptsAndGoneAfterwards() {
        IdentityProvider provider = doors.register(tenant, fake);
        HttpResponse<String> start = browser.get("/sign-in/providers/" + provider.id() + "/start");
        assertThat(start.headers().allValues("Set-Cookie"))
                .filteredOn(set -> set.startsWith("tandem-sign-in="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=600");
        doors.callback(browser, provider, fake.authorize(ProviderWorld.location(start)));
        assertThat(browser.cookie("tandem-sign-in")).isEmpty();
    }

    @Test
    void twoTabsDoNotDisturbEachOther() {
        IdentityProvider provider = doors.register(tenant, fake);
        String first = fake.authorize(doors.start(browser, provider, "?next=/help"));
        String second = fake.authorize(doors.start(browser, provider, "?next=/account"));
        assertThat(doors.callback(browser, provider, first)).endsWith("/help");
        assertThat(second).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin, /admin",
        "/admin/people, /admin/people",
        "/j/7k2, /j/7k2",
        "https://evil.example, /",
        "//evil.example, /",
        "/\\evil.example, /",
        "/admin?x=1, /",
        "/api/console/v1/me, /",
        "javascript:alert(1), /"
    })
    void theWayBackLeadsToOurOwnPagesOnly(String next, String end) {
        IdentityProvider provider = doors.register(tenant, fake);
        String asked =
                "?next="
                        + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8);
        String query = fake.authorize(doors.start(browser, provider, asked));
        assertThat(doors.callback(browser, provider, query)).isEqualTo(end);
    }

    @Test
    void theSecondTimeItIsTheSamePersonWithAFreshProfile() {
        IdentityProvider provider =
                doors.register(
                        tenant,
                        fake,
                        s ->
                                with(
                                        s,
                                        true,
                                        null,
                                        new ClaimNames(
                                                "given_name",
                                                "family_name",
                                                "email",
                                                "title",
                                                "org",
                                                "picture",
                                                "")));
        doors.signIn(browser, provider, fake);
        Person before = me();
        fake.claims.put("email", "another@example.org");
        fake.claims.put("given_name", "Maria");
        fake.claims.put("title", "Head of desk");
        fake.claims.put("org", "Lind AB");
        fake.claims.put("family_name", "evil\u202Eeman");
        doors.signIn(new Client(port), provider, fake);
        Person after = me();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.givenName()).isEqualTo("Maria");
        assertThat(after.jobTitle()).isEqualTo("Head of desk");
        assertThat(after.company()).isEqualTo("Lind AB");
        assertThat(after.familyName()).isEqualTo("Lind");
        assertThat(after.mail()).isEqualTo(mail);
    }

    @Test
    void aMailAddressAloneLinksNobody() {
        Person known = doors.provisioned(tenant, mail, "42");
        IdentityProvider provider = doors.register(tenant, fake);
        assertRefused(provider, "account-not-linked", "not-linked");
        assertThat(doors.audited(tenant, "identity.external-identity-linked")).isEmpty();
        assertThat(TenantScope.call(tenant, () -> people.find(known.id()))).isPresent();
    }

    @Test
    void aProvisionedIdLinksAndTheProfileStaysTheDirectorys() {
        Person known = doors.provisioned(tenant, mail, "oid-7");
        fake.claims.put("oid", "oid-7");
        IdentityProvider provider =
                doors.register(tenant, fake, s -> with(s, false, "oid", ClaimNames.STANDARD));
        assertThat(doors.signIn(browser, provider, fake)).endsWith("/");
        assertThat(me().id()).isEqualTo(known.id());
        assertThat(me().givenName()).isEqualTo("Sam");
        assertThat(doors.audited(tenant, "identity.external-identity-linked"))
                .singleElement()
                .satisfies(row -> assertThat(row.details()).containsEntry("reason", "claim"));

        fake.claims.put("sub", "another-subject");
        browser = new Client(port);
        assertRefused(provider, "account-not-linked", "not-linked");
    }

    @Test
    void aProvisionedIdOfAnotherOrganisationIsNobodys() {
        doors.provisioned(world.tenant().id(), mail, "oid-8");
        fake.claims.put("oid", "oid-8");
        IdentityProvider provider =
                doors.register(tenant, fake, s -> with(s, false, "oid", ClaimNames.STANDARD));
        assertRefused(provider, "person-unknown", "unknown");
    }

    @Test
    void somebodyUnknownIsNotMadeWhereTheOrganisationDoesNotWantIt() {
        IdentityProvider provider =
                doors.register(tenant, fake, s -> with(s, false, null, ClaimNames.STANDARD));
        assertRefused(provider, "person-unknown", "unknown");
    }

    @ParameterizedTest
    @CsvSource({"false, mail", "true, none"})
    void anUnverifiedMailAddressMakesNobody(String verified, String reason) {
        fake.claims.put("email_verified", Boolean.valueOf(verified));
        IdentityProvider provider = doors.register(tenant, fake);
        if (reason.equals("mail")) {
            assertRefused(provider, "person-unknown", reason);
        } else {
            assertThat(doors.signIn(browser, provider, fake)).endsWith("/");
        }
    }

    @Test
    void anInactivePersonStaysOut() {
        IdentityProvider provider = doors.register(tenant, fake);
        doors.signIn(browser, provider, fake);
        Person person = me();
        TenantScope.run(tenant, () -> people.deactivate(person.id(), World.ACTOR));
        browser = new Client(port);
        assertRefused(provider, "account-inactive", "inactive");
        assertThat(doors.audited(tenant, "identity.sign-in-failed"))
                .last()
                .satisfies(row -> assertThat(row.subject()).isEqualTo("person:" + person.id()));
    }

    @Test
    void anInvitationLinks() {
        Person invited = doors.provisioned(tenant, mail, "99");
        String token =
                TenantScope.call(tenant, () -> invitations.create(invited.id(), World.ACTOR))
                        .token();
        IdentityProvider provider =
                doors.register(tenant, fake, s -> with(s, false, null, ClaimNames.STANDARD));
        HttpResponse<String> choice =
                browser.post(
                        "/api/console/v1/invitation/at-provider", "{\"token\":\"" + token + "\"}");
        assertThat(choice.statusCode()).isEqualTo(200);
        assertThat(choice.body()).contains(provider.id().toString());
        assertThat(doors.signIn(browser, provider, fake)).endsWith("/");
        assertThat(me().id()).isEqualTo(invited.id());
        assertThat(TenantScope.call(tenant, () -> invitations.of(invited.id()))).isEmpty();
    }

    @Test
    void anInvitationOfAnotherOrganisationLinksNobody() {
        TenantId other = world.tenant().id();
        Person invited = doors.provisioned(other, mail, "98");
        String token =
                TenantScope.call(other, () -> invitations.create(invited.id(), World.ACTOR))
                        .token();
        IdentityProvider provider =
                doors.register(tenant, fake, s -> with(s, false, null, ClaimNames.STANDARD));
        browser.post("/api/console/v1/invitation/at-provider", "{\"token\":\"" + token + "\"}");
        assertRefused(provider, "person-unknown", "unknown");
        assertThat(TenantScope.call(other, () -> invitations.of(invited.id()))).isPresent();
    }

    @Test
    void groupsFollowTheClaimAndOthersStayAsTheyAre() {
        fake.claims.put("groups", List.of("Help desk", "Berlin", "bad\u0000name", 7));
        IdentityProvider provider =
                doors.register(
                        tenant,
                        fake,
                        s ->
                                with(
                                        s,
                                        true,
                                        null,
                                        new ClaimNames(
                                                "given_name",
                                                "family_name",
                                                "email",
                                                "",
                                                "",
                                                "",
                                                "groups")));
        doors.signIn(browser, provider, fake);
        assertThat(groupsOf(me())).containsExactlyInAnyOrder("Help desk", "Berlin");
        Group manual =
                TenantScope.call(
                        tenant,
                        () -> {
                            Group made =
                                    groups.add(
                                            tenant,
                                            new GroupDetails("Admins", "", null),
                                            Source.MANUAL,
                                            World.ACTOR);
                            groups.addMembers(
                                    made.id(),
                                    new org.tandemhelp.directory.GroupMembers(
                                            java.util.Set.of(me().id()), java.util.Set.of()),
                                    World.ACTOR);
                            return made;
                        });
        fake.claims.put("groups", List.of("Berlin", "Paris"));
        doors.signIn(new Client(port), provider, fake);
        assertThat(groupsOf(me())).containsExactlyInAnyOrder("Berlin", "Paris", manual.name());
        fake.claims.put("groups", List.of("Admins"));
        doors.signIn(new Client(port), provider, fake);
        assertThat(TenantScope.call(tenant, () -> groups.of(me().id())))
                .hasSize(2)
                .filteredOn(group -> group.source() == Source.OIDC)
                .singleElement()
                .satisfies(group -> assertThat(group.id()).isNotEqualTo(manual.id()));
    }

    @Test
    void aPhotoIsTakenFromTheClaimOrTheIssuersOwnHost() {
        byte[] image = Images.of("png", 4, 4);
        fake.claims.put(
                "picture", "data:image/png;base64," + Base64.getEncoder().encodeToString(image));
        IdentityProvider provider = doors.register(tenant, fake);
        doors.signIn(browser, provider, fake);
        await().until(() -> me().photoId() != null);
        String first = me().photoId();

        byte[] other = Images.of("png", 5, 5);
        fake.instead.put(
                "/photo",
                exchange -> {
                    exchange.sendResponseHeaders(200, other.length);
                    exchange.getResponseBody().write(other);
                });
        fake.claims.put("picture", fake.issuer() + "/photo");
        doors.signIn(new Client(port), provider, fake);
        await().until(() -> !java.util.Objects.equals(me().photoId(), first));
    }

    @Test
    void aPhotoElsewhereIsNotFetched() {
        FakeProvider elsewhere = new FakeProvider();
        try (elsewhere) {
            fake.claims.put("picture", elsewhere.issuer() + "/photo");
            IdentityProvider provider = doors.register(tenant, fake);
            doors.signIn(browser, provider, fake);
            fake.claims.put("picture", "data:image/png;base64,AAAA");
            doors.signIn(new Client(port), provider, fake);
            assertThat(me().photoId()).isNull();
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    @Test
    void userInfoCompletesTheToken() {
        fake.claims.remove("email");
        fake.userInfo.putAll(Map.of("sub", fake.claims.get("sub"), "email", mail));
        IdentityProvider provider = doors.register(tenant, fake);
        doors.signIn(browser, provider, fake);
        assertThat(me().mail()).isEqualTo(mail);
    }

    @Test
    void theRequiredContextIsCheckedNotOnlyAskedFor() {
        IdentityProvider provider = doors.register(tenant, fake, s -> assured(s, "gold mfa", null));
        assertRefused(provider, "sign-in-too-weak", "acr");
        fake.claims.put("acr", "silver");
        assertRefused(provider, "sign-in-too-weak", "acr");
        fake.claims.put("acr", "mfa");
        assertThat(doors.signIn(browser, provider, fake)).endsWith("/");
    }

    @Test
    void theAgeOfASignInIsCheckedNotOnlyAskedFor() {
        IdentityProvider provider = doors.register(tenant, fake, s -> assured(s, null, 5));
        assertRefused(provider, "sign-in-too-old", "auth-time");
        fake.claims.put("auth_time", Instant.now().minusSeconds(400).getEpochSecond());
        assertRefused(provider, "sign-in-too-old", "auth-time");
        fake.claims.put("auth_time", Instant.now().minusSeconds(100).getEpochSecond());
        assertThat(doors.signIn(browser, provider, fake)).endsWith("/");
    }

    @Test
    void aProviderThatIsSwitchedOffOrUnknownIsNowhere() {
        IdentityProvider off =
                doors.register(
                        tenant,
                        fake,
                        s ->
                                new ProviderSettings(
                                        s.name(),
                                        s.issuer(),
                                        s.clientId(),
                                        null,
                                        s.scopes(),
                                        false,
                                        true,
                                        null,
                                        s.claims(),
                                        null,
                                        null));
        assertThat(doors.start(browser, off, "")).endsWith("/sign-in?problem=not-found");
        for (String id : List.of("x", UUID.randomUUID().toString())) {
            assertThat(ProviderWorld.location(browser.get("/sign-in/callback/" + id + "?state=x")))
                    .endsWith("/sign-in?problem=sign-in-expired");
        }
        assertThat(fake.requests).isEmpty();
    }

    @Test
    void thePagesOfTheLibraryDoNotExist() {
        for (String path :
                List.of("/login", "/oauth2/authorization/x", "/login/oauth2/code/x", "/logout")) {
            assertThat(new Client(port).get(path).statusCode()).as(path).isIn(401, 403, 404);
        }
    }

    @Test
    void aProviderOfOneOrganisationSignsInToThatOneOnly() {
        TenantId other = world.tenant().id();
        IdentityProvider here = doors.register(tenant, fake);
        IdentityProvider there = doors.register(other, fake);
        doors.signIn(browser, here, fake);
        Client second = new Client(port);
        doors.signIn(second, there, fake);
        assertThat(browser.get(ME).body()).contains(tenant.toString());
        assertThat(second.get(ME).body()).contains(other.toString());
    }

    private void assertRefused(IdentityProvider provider, String problem, String reason) {
        assertThat(doors.signIn(browser, provider, fake)).endsWith("/sign-in?problem=" + problem);
        assertThat(browser.get(ME).statusCode()).isEqualTo(401);
        assertThat(doors.audited(tenant, "identity.sign-in-failed"))
                .last()
                .satisfies(row -> assertThat(row.details()).containsEntry("reason", reason));
    }

    /** The person with this test's mail address. */
    private Person me() {
        return TenantScope.call(tenant, () -> people.findByMail(mail)).orElseThrow();
    }

    private List<String> groupsOf(Person person) {
        return TenantScope.call(tenant, () -> groups.of(person.id())).stream()
                .map(Group::name)
                .toList();
    }

    private static ProviderSettings with(
            ProviderSettings s, boolean create, @Nullable String link, ClaimNames claims) {
        return new ProviderSettings(
                s.name(),
                s.issuer(),
                s.clientId(),
                null,
                s.scopes(),
                true,
                create,
                link,
                claims,
                null,
                null);
    }

    private static ProviderSettings assured(
            ProviderSettings s, @Nullable String acr, @Nullable Integer age) {
        UnaryOperator<ProviderSettings> change =
                b ->
                        new ProviderSettings(
                                b.name(),
                                b.issuer(),
                                b.clientId(),
                                null,
                                b.scopes(),
                                true,
                                true,
                                null,
                                b.claims(),
                                acr,
                                age);
        return change.apply(s);
    }
}
