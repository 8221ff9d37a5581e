package org.tandemhelp.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.NewPerson;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.Source;
import org.tandemhelp.identity.Accounts;
import org.tandemhelp.identity.SignInLinks;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenant;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.Tenants;

/** Makes organisations and people for a test, through the modules' own interfaces. */
@TestComponent
public class World {

    /** Who does it all. */
    public static final Actor ACTOR = new Actor.Server("test");

    /** A person before a test has made one. */
    public static final Person NOBODY =
            new Person(
                    PersonId.random(),
                    TenantId.SERVER,
                    "",
                    "",
                    "",
                    "",
                    null,
                    true,
                    "",
                    "",
                    "",
                    null,
                    Source.MANUAL,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    1);

    /** Good enough for every rule. */
    public static final String PASSWORD = "orbit-lantern-mosaic-7";

    private final Tenants tenants;
    private final People people;
    private final AccessDecisions access;
    private final Accounts accounts;
    private final SignInLinks links;

    World(
            Tenants tenants,
            People people,
            AccessDecisions access,
            Accounts accounts,
            SignInLinks links) {
        this.tenants = tenants;
        this.people = people;
        this.access = access;
        this.accounts = accounts;
        this.links = links;
    }

    /** A new organisation; Remote Help is on. */
    public Tenant tenant() {
        Tenant tenant = tenants.create("Test " + UUID.randomUUID(), ACTOR);
        TenantScope.run(
                tenant.id(),
                () -> {
                    TenantSettings old = tenants.settings(tenant.id());
                    tenants.change(tenant.id(), old.withRemoteHelpEnabled(true), ACTOR);
                });
        return tenant;
    }

    /** A new person with the roles, without a password. */
    public Person person(TenantId tenant, Role... roles) {
        return TenantScope.call(
                tenant,
                () -> {
                    String mail = "p" + UUID.randomUUID() + "@example.org";
                    Person person =
                            people.add(tenant, new NewPerson("Ada", "Berg", mail, "Clerk"), ACTOR);
                    for (Role role : roles) {
                        access.assign(tenant, person.id(), role, ACTOR);
                    }
                    return person;
                });
    }

    /** Gives the person {@link #PASSWORD}. */
    public void withPassword(Person person) {
        TenantScope.run(person.tenant(), () -> accounts.setPassword(person.id(), PASSWORD, ACTOR));
    }

    /** A browser in which the person is signed in. */
    public Client signedIn(int port, Person person) {
        String token = link(person.tenant(), person.id());
        Client client = new Client(port);
        int status =
                client.post("/api/console/v1/sign-in/link", "{\"token\":\"" + token + "\"}")
                        .statusCode();
        if (status != 204) {
            throw new IllegalStateException("signing in answered " + status);
        }
        return client;
    }

    /** A one-time sign-in link's token. */
    public String link(TenantId tenant, PersonId person) {
        return TenantScope.call(tenant, () -> links.create(person, false, Duration.ofMinutes(5)));
    }
}
