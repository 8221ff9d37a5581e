package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.exceptions.ResourceNotFoundException;
import com.unboundid.scim2.common.messages.ListResponse;
import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Member;
import com.unboundid.scim2.common.types.Name;
import com.unboundid.scim2.common.types.UserResource;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.glassfish.jersey.apache5.connector.Apache5ConnectorProvider;
import org.glassfish.jersey.client.ClientConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.ServerTest;

/** An organisation with 5,000 people and 200 groups comes and goes, with another's client. */
@ServerTest
class ProvisioningStoryTest extends ScimTest {

    private static final int PEOPLE = 5000;
    private static final int GROUPS = 200;
    private static final int IN_A_GROUP = 30;

    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    private final ExecutorService connections = Executors.newFixedThreadPool(4);
    // The usual connector knows no PATCH.
    private final Client client =
            ClientBuilder.newClient(
                    new ClientConfig().connectorProvider(new Apache5ConnectorProvider()));
    private ScimService service = new ScimService(client.target("http://localhost"));

    @BeforeEach
    void connect() {
        String token = token(tenant);
        client.register(
                (ClientRequestFilter)
                        request -> request.getHeaders().add("Authorization", "Bearer " + token));
        service = new ScimService(client.target("http://localhost:" + port + "/scim/v2"));
    }

    @AfterEach
    void disconnect() {
        client.close();
        connections.close();
    }

    @Test
    void everybodyComesAndGoes() throws Exception {
        assertThat(service.getServiceProviderConfig().getBulk().getMaxOperations()).isEqualTo(1000);
        assertThat(service.getResourceTypes().getResources())
                .extracting(type -> type.getName())
                .contains("User", "Group");

        Instant start = Instant.now();
        List<String> people = all(PEOPLE, this::arrive);
        List<String> groups = all(GROUPS, number -> found(number, people));
        all(GROUPS / 2, number -> nest(groups, number));
        tell("in", start);
        assertThat(count("person where source = 'scim'")).isEqualTo(PEOPLE);
        assertThat(count("person_group where source = 'scim'")).isEqualTo(GROUPS);
        assertThat(count("group_member where person_id is not null"))
                .isEqualTo((long) GROUPS * IN_A_GROUP);
        assertThat(count("group_member where child_id is not null")).isEqualTo(GROUPS / 2);
        assertThat(audited("person.added")).isEqualTo(PEOPLE);
        assertThat(audited("group.added")).isEqualTo(GROUPS);

        look(people, groups);

        start = Instant.now();
        all(GROUPS, number -> left("Groups", groups.get(number)));
        all(PEOPLE, number -> left("Users", people.get(number)));
        tell("out", start);
        assertThat(count("person where source = 'scim'")).isZero();
        assertThat(count("person_group")).isZero();
        assertThat(count("group_member")).isZero();
        assertThat(audited("person.removed")).isEqualTo(PEOPLE);
        assertThat(audited("group.removed")).isEqualTo(GROUPS);
        assertThat(TenantScope.call(tenant, () -> trail.verify(tenant)).toString())
                .doesNotContainIgnoringCase("broken");
        assertThat(other.get("/Users").body().at("/totalResults").asInt()).isZero();
    }

    private void look(List<String> people, List<String> groups) throws Exception {
        ListResponse<UserResource> last =
                service.searchRequest("Users")
                        .filter("userName eq \"PERSON4999@example.org\"")
                        .invoke(UserResource.class);
        assertThat(last.getTotalResults()).isEqualTo(1);
        assertThat(last.getResources().getFirst().getId()).isEqualTo(people.get(4999));
        List<String> seen = new ArrayList<>();
        for (int from = 1; from <= PEOPLE; from += Endpoint.PAGE) {
            ListResponse<UserResource> page =
                    service.searchRequest("Users")
                            .page(from, 1000)
                            .attributes("userName")
                            .invoke(UserResource.class);
            assertThat(page.getTotalResults()).isEqualTo(PEOPLE);
            page.forEach(user -> seen.add(user.getId()));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(people);

        UserResource ada = service.retrieve("Users", people.getFirst(), UserResource.class);
        ada.setTitle("Boss");
        UserResource replaced = service.replaceRequest(ada).ifMatch().invoke();
        assertThat(replaced.getTitle()).isEqualTo("Boss");
        assertThatThrownBy(() -> service.replaceRequest(ada).ifMatch().invoke())
                .isInstanceOf(
                        com.unboundid.scim2.common.exceptions.PreconditionFailedException.class);
        UserResource changed =
                service.modifyRequest("Users", people.getFirst())
                        .replaceValue("name.familyName", "Dahl")
                        .replaceValue("active", false)
                        .invoke(UserResource.class);
        assertThat(Objects.requireNonNull(changed.getName()).getFamilyName()).isEqualTo("Dahl");
        assertThat(changed.getActive()).isFalse();

        GroupResource group = service.retrieve("Groups", groups.getFirst(), GroupResource.class);
        assertThat(group.getMembers()).hasSize(IN_A_GROUP + 1);
        assertThat(
                        service.searchRequest("Groups")
                                .filter("members.value eq \"" + people.getFirst() + "\"")
                                .excludedAttributes("members")
                                .invoke(GroupResource.class)
                                .getTotalResults())
                .isEqualTo(
                        GROUPS * IN_A_GROUP / PEOPLE + (GROUPS * IN_A_GROUP % PEOPLE > 0 ? 1 : 0));
        assertThatThrownBy(() ->
                        service.retrieve(
                                "Users",
                                java.util.UUID.randomUUID().toString(),
                                UserResource.class))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private String arrive(int number) throws Exception {
        UserResource user =
                new UserResource()
                        .setUserName("person" + number + "@example.org")
                        .setName(new Name().setGivenName("Person").setFamilyName("No " + number))
                        .setTitle("Clerk")
                        .setActive(true)
                        .setEmails(
                                new Email()
                                        .setValue("person" + number + "@example.org")
                                        .setType("work")
                                        .setPrimary(true));
        user.setExternalId("e" + number);
        return Objects.requireNonNull(service.create("Users", user).getId());
    }

    private String found(int number, List<String> people) throws Exception {
        List<Member> members =
                IntStream.range(0, IN_A_GROUP)
                        .mapToObj(i ->
                                new Member()
                                        .setValue(people.get((number * IN_A_GROUP + i) % PEOPLE)))
                        .toList();
        GroupResource group =
                new GroupResource().setDisplayName("Group " + number).setMembers(members);
        return Objects.requireNonNull(service.create("Groups", group).getId());
    }

    /** The second half of the groups goes into the first. */
    private String nest(List<String> groups, int number) throws Exception {
        service.modifyRequest("Groups", groups.get(number))
                .addValues(
                        "members",
                        new Member().setValue(groups.get(number + GROUPS / 2)).setType("Group"))
                .invoke(GroupResource.class);
        return groups.get(number);
    }

    private String left(String endpoint, String id) throws Exception {
        service.delete(endpoint, id);
        return id;
    }

    private <T> List<T> all(int count, Work<T> work)
            throws InterruptedException, ExecutionException {
        List<Callable<T>> tasks =
                IntStream.range(0, count)
                        .mapToObj(number -> (Callable<T>) () -> work.of(number))
                        .toList();
        List<T> results = new ArrayList<>();
        for (Future<T> result : connections.invokeAll(tasks)) {
            results.add(result.get());
        }
        return results;
    }

    private static void tell(String direction, Instant start) {
        Duration taken = Duration.between(start, Instant.now());
        System.out.printf(
                "SCIM: %d people and %d groups %s in %.1f s, %.0f people/s%n",
                PEOPLE,
                GROUPS,
                direction,
                taken.toMillis() / 1000.0,
                PEOPLE * 1000.0 / taken.toMillis());
    }

    private long audited(String action) {
        return count("audit_entry where action = '" + action + "'");
    }

    private long count(String rows) {
        return TenantScope.call(
                tenant,
                () ->
                        Objects.requireNonNull(
                                new TransactionTemplate(transactions)
                                        .execute(status ->
                                                jdbc.sql("select count(*) from " + rows)
                                                        .query(Long.class)
                                                        .single())));
    }

    private interface Work<T> {
        T of(int number) throws Exception;
    }
}
