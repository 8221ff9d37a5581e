package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.scim.ScimClient.Answer;
import org.tandemhelp.directory.scim.store.StoredToken;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.Client;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.World;

/** Who gets in at the SCIM addresses. */
@ServerTest
class TokenTest extends ScimTest {

    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void onlyATokenOpens() {
        Answer nobody =
                scim.exchange(
                        HttpRequest.newBuilder(
                                java.net.URI.create(
                                        "http://localhost:" + port + "/scim/v2/Users")));
        refused(nobody);
        refused(scim.send("GET", "/Users", null, "Authorization", "Basic YTpi"));
        refused(scim.send("GET", "/Users", null, "Authorization", "Bearer"));
        for (String token :
                List.of(
                        "",
                        "x",
                        "tdm_scim_",
                        TokenSecret.random(),
                        token(tenant) + "x",
                        token(tenant).toLowerCase(java.util.Locale.ROOT),
                        UUID.randomUUID().toString())) {
            refused(ScimClient.elsewhere(port, token).get("/Users"));
        }
        assertThat(scim.get("/Users").status()).isEqualTo(200);
        String secret = token(tenant);
        assertThat(scim.send("GET", "/Users", null, "Authorization", "bearer  " + secret).status())
                .isEqualTo(200);
    }

    @Test
    void aSignedInAdministratorIsNobodyHere() {
        Client administrator = world.signedIn(port, world.person(tenant, Role.ADMINISTRATOR));
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            assertThat(administrator.send(method, "/scim/v2/Users", "{}").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aTokenOpensNothingElse() {
        for (String path : List.of("/api/console/v1/me", "/api/console/v1/provisioning")) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Bearer " + token(tenant));
            assertThat(scim.exchange(request).raw().body()).doesNotContain(tenant.toString());
            assertThat(scim.exchange(request).status()).isIn(200, 401);
        }
        Answer console =
                scim.exchange(
                        HttpRequest.newBuilder(
                                        java.net.URI.create(
                                                "http://localhost:"
                                                        + port
                                                        + "/api/console/v1/provisioning"))
                                .header("Authorization", "Bearer " + token(tenant)));
        assertThat(console.status()).isEqualTo(401);
    }

    @Test
    void noSessionAndNoCookieComesOfIt() {
        Answer answer = scim.get("/Users");
        assertThat(answer.raw().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void expiredAndDeletedTokensAreRefused() {
        IssuedToken issued = issue(1);
        ScimClient client = ScimClient.elsewhere(port, issued.secret());
        assertThat(client.get("/Users").status()).isEqualTo(200);
        inScope(() ->
                jdbc.sql(
                                "update provisioning_token set expires_at = now() - interval '1 second' where id = :id")
                        .param("id", issued.token().id())
                        .update());
        refused(client.get("/Users"));

        IssuedToken second = issue(null);
        ScimClient other = ScimClient.elsewhere(port, second.secret());
        assertThat(other.get("/Users").status()).isEqualTo(200);
        TenantScope.run(tenant, () -> tokens.delete(second.token().id(), World.ACTOR));
        refused(other.get("/Users"));
    }

    @Test
    void aRotatedTokenGoesOnForADay() {
        IssuedToken old = issue(null);
        IssuedToken fresh =
                TenantScope.call(tenant, () -> tokens.rotate(old.token().id(), World.ACTOR));
        assertThat(new ScimClient(port, old.secret()).get("/Users").status()).isEqualTo(200);
        assertThat(new ScimClient(port, fresh.secret()).get("/Users").status()).isEqualTo(200);
        assertThat(stored(old).expiresAt())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)),
                        Instant.now().plus(Duration.ofHours(24)));
        assertThat(stored(fresh).expiresAt()).isNull();
        // A token that ends sooner is not made to live longer.
        IssuedToken again =
                TenantScope.call(tenant, () -> tokens.rotate(old.token().id(), World.ACTOR));
        assertThat(stored(old).expiresAt()).isBefore(Instant.now().plus(Duration.ofHours(24)));
        assertThat(again.token().label()).isEqualTo(old.token().label());
    }

    @Test
    void onlyTheHashIsKept() {
        IssuedToken issued = issue(null);
        assertThat(issued.secret()).matches("tdm_scim_[A-Za-z0-9_-]{43}");
        assertThat(issued.toString()).doesNotContain(issued.secret());
        String row =
                inScope(() ->
                        jdbc.sql("select t::text from provisioning_token t where id = :id")
                                .param("id", issued.token().id())
                                .query(String.class)
                                .single());
        assertThat(row).doesNotContain(issued.secret(), issued.secret().substring(9));
        assertThat(trail("provisioning-token:" + issued.token().id()).toString())
                .contains("provisioning-token.created")
                .doesNotContain(issued.secret());
    }

    @Test
    void useIsNotedOnceAMinute() {
        IssuedToken issued = issue(null);
        assertThat(stored(issued).lastUsedAt()).isNull();
        ScimClient client = new ScimClient(port, issued.secret());
        client.get("/Users");
        Instant first = stored(issued).lastUsedAt();
        assertThat(first).isNotNull();
        client.get("/Users");
        assertThat(stored(issued).lastUsedAt()).isEqualTo(first);
        inScope(() ->
                jdbc.sql(
                                "update provisioning_token set last_used_at = now() - interval '2 minutes' where id = :id")
                        .param("id", issued.token().id())
                        .update());
        client.get("/Users");
        assertThat(stored(issued).lastUsedAt()).isAfterOrEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "ACCESS_TOKEN", "token", "x"})
    void aTokenInTheAddressIsRefusedEvenBesideARightOne(String name) {
        Answer answer = scim.get("/Users?" + name + "=" + token(tenant));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.toString()).doesNotContain("tdm_scim_");
    }

    @Test
    void manyWrongTokensFromOneAddressAreToldToWait() {
        ScimClient guesser = ScimClient.elsewhere(port, TokenSecret.random());
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            statuses.add(guesser.get("/Users").status());
        }
        assertThat(statuses.subList(0, 20)).containsOnly(401);
        assertThat(statuses.subList(20, 22)).containsOnly(429);
        assertThat(Integer.parseInt(guesser.get("/Users").header("Retry-After"))).isPositive();
        // Whoever has a right token is not locked out by a neighbour.
        assertThat(
                        guesser.send(
                                        "GET",
                                        "/Users",
                                        null,
                                        "Authorization",
                                        "Bearer " + token(tenant))
                                .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415",
        "application/xml, 415",
        "application/x-www-form-urlencoded, 415",
        "nonsense, 415",
        "'', 415",
        "application/json, 201",
        "application/json; charset=utf-8, 201",
        "APPLICATION/SCIM+JSON;charset=UTF-8, 201"
    })
    void onlyJsonIsRead(String type, int status) {
        HttpRequest.Builder request = scim.request("POST", "/Users", user(someone()));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        assertThat(scim.exchange(request).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /Me, 404",
        "GET, /, 404",
        "GET, /Users/, 404",
        "GET, /x/Users, 404",
        "GET, /users, 404",
        "GET, /Users/1, 404",
        "GET, /Users/1/2, 404",
        "PUT, /Users, 405",
        "DELETE, /Users, 405",
        "GET, /Users/.search, 405",
        "GET, /Bulk, 405",
        "POST, /Schemas, 405",
        "POST, /Bulk/1, 404",
        "GET, /Schemas/urn:ietf:params:scim:schemas:core:2.0:User, 200",
        "GET, /Schemas/urn:example:x, 404",
        "GET, /ResourceTypes/User, 200",
        "GET, /ResourceTypes/Shoe, 404",
        "GET, /ServiceProviderConfig, 200"
    })
    void onlyTheAddressesOfTheStandardExist(String method, String path, int status) {
        Answer answer = scim.send(method, path, method.equals("GET") ? null : "{}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/scim+json");
        assertThat(answer.header("Allow").isEmpty()).isEqualTo(status != 405);
    }

    @Test
    void theServerDescribesItselfInTheStandardsWordsOnly() {
        Answer abilities = scim.get("/ServiceProviderConfig");
        assertThat(abilities.body().at("/patch").propertyNames()).containsExactly("supported");
        assertThat(abilities.body().at("/bulk/maxOperations").asInt()).isEqualTo(1000);
        assertThat(abilities.body().at("/filter/maxResults").asInt()).isEqualTo(200);
        assertThat(abilities.body().at("/etag/supported").asBoolean()).isTrue();
        for (String path : List.of("/ServiceProviderConfig", "/ResourceTypes", "/Schemas")) {
            Answer answer = scim.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.toString()).doesNotContain("urn:gold");
            assertThat(answer.body().at("/totalResults").asInt())
                    .isEqualTo(answer.body().at("/Resources").size());
        }
        assertThat(scim.get("/Schemas").toString()).contains(USER, ENTERPRISE, GROUP);
    }

    private IssuedToken issue(@org.jspecify.annotations.Nullable Integer days) {
        return TenantScope.call(tenant, () -> tokens.create(tenant, "Entra", days, World.ACTOR));
    }

    private StoredToken stored(IssuedToken issued) {
        return TenantScope.call(tenant, () -> tokens.all()).stream()
                .filter(token -> token.id().equals(issued.token().id()))
                .findFirst()
                .orElseThrow();
    }

    private <T> T inScope(TenantScope.Work<T> work) {
        return TenantScope.call(
                tenant,
                () ->
                        java.util.Objects.requireNonNull(
                                new TransactionTemplate(transactions)
                                        .execute(status -> work.run())));
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.text("/schemas/0"))
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(answer.text("/status")).isEqualTo("401");
    }
}
