package org.tandemhelp.signaling.wire;

import com.google.protobuf.ByteString;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.protocol.v1.Identity;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.protocol.v1.Welcome;
import org.tandemhelp.tenant.Tenant;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.Tenants;

/** What the server vouches for about people and their organisation (spec F7). */
@Component
public class Identities {

    private final People people;
    private final Tenants tenants;
    private final TransactionTemplate transaction;

    Identities(People people, Tenants tenants, PlatformTransactionManager transactions) {
        this.people = people;
        this.tenants = tenants;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The person as the other side's trust screen shows them.
     *
     * @throws ProblemException {@code not-found}
     */
    public Identity of(TenantId tenant, PersonId id) {
        return inTenant(
                tenant,
                () -> {
                    Person person =
                            people.find(id)
                                    .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
                    return identity(person, tenants.get(tenant));
                });
    }

    /**
     * What a console is told first, and again whenever something in it has changed: who the person
     * is, as the next session will show them.
     *
     * @throws ProblemException {@code not-found}
     */
    public ServerFrame welcome(SignedInPerson person) {
        Welcome welcome =
                Welcome.newBuilder()
                        .setSelf(of(person.tenant(), person.person()))
                        .setTenantId(ByteString.copyFrom(person.tenant().bytes()))
                        .setPolicy(ServerFrames.policy(settings(person.tenant())))
                        .build();
        return ServerFrame.newBuilder().setWelcome(welcome).build();
    }

    /** The settings that a running session obeys. */
    public TenantSettings settings(TenantId tenant) {
        return inTenant(tenant, () -> tenants.settings(tenant));
    }

    private <T> T inTenant(TenantId tenant, TenantScope.Work<T> work) {
        return TenantScope.call(
                tenant, () -> Objects.requireNonNull(transaction.execute(status -> work.run())));
    }

    private static Identity identity(Person person, Tenant tenant) {
        String domain = tenant.verifiedDomain();
        return Identity.newBuilder()
                .setPersonId(ByteString.copyFrom(person.id().bytes()))
                .setGivenName(person.givenName())
                .setFamilyName(person.familyName())
                .setJobTitle(person.jobTitle())
                .setCompany(tenant.name())
                .setVerifiedDomain(domain == null ? "" : domain)
                .setPhotoPath(person.photoPath())
                .build();
    }
}
