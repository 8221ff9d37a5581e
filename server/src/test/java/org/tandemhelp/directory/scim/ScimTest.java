package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.scim.ScimClient.Answer;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.World;

/** An organisation with a provisioning service, and another one that must not notice. */
abstract class ScimTest {

    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    static final String BULK = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

    @Autowired World world;
    @Autowired ProvisioningTokens tokens;
    @Autowired People people;
    @Autowired AuditTrail trail;
    @LocalServerPort int port;

    TenantId tenant = TenantId.SERVER;
    TenantId otherTenant = TenantId.SERVER;
    ScimClient scim = new ScimClient(1, "");
    ScimClient other = scim;

    @BeforeEach
    void twoOrganisations() {
        tenant = world.tenant().id();
        otherTenant = world.tenant().id();
        scim = client(tenant);
        other = client(otherTenant);
    }

    ScimClient client(TenantId owner) {
        return new ScimClient(port, token(owner));
    }

    String token(TenantId owner) {
        return TenantScope.call(owner, () -> tokens.create(owner, "Test", null, World.ACTOR))
                .secret();
    }

    /** A user with the least a service sends. */
    static String user(String userName) {
        return user(userName, "");
    }

    /**
     * A user with more.
     *
     * @param more members of the JSON object, with a comma before each
     */
    static String user(String userName, String more) {
        return """
        {"schemas": ["%s"], "userName": "%s", "name": {"givenName": "Ada", "familyName": "Berg"}%s}
        """
                .formatted(USER, userName, more);
    }

    static String group(String name, String... members) {
        return """
        {"schemas": ["%s"], "displayName": "%s", "members": [%s]}
        """
                .formatted(GROUP, name, values(members));
    }

    /** {@code {"value": id}} for each, with commas between them. */
    static String values(String... ids) {
        return String.join(
                ", ", List.of(ids).stream().map("{\"value\": \"%s\"}"::formatted).toList());
    }

    static String patch(String... operations) {
        return """
        {"schemas": ["%s"], "Operations": [%s]}
        """
                .formatted(PATCH, String.join(", ", operations));
    }

    /** A mail address nobody else has. */
    static String someone() {
        return "p" + UUID.randomUUID() + "@example.org";
    }

    Answer created(String path, String json) {
        Answer answer = scim.post(path, json);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    Person person(String id) {
        return TenantScope.call(
                tenant, () -> people.find(new PersonId(UUID.fromString(id))).orElseThrow());
    }

    List<AuditEntry> trail(String subject) {
        return TenantScope.call(tenant, () -> trail.read(tenant, 0, 1000)).stream()
                .filter(entry -> entry.subject().equals(subject))
                .toList();
    }
}
