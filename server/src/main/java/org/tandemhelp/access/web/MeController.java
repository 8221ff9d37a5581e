package org.tandemhelp.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.access.AccessDecisions;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.tenant.Tenant;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.Tenants;

/** Who is signed in, and what the console may offer. It offers; the server decides again. */
@RestController
class MeController {

    private final People people;
    private final Tenants tenants;
    private final AccessDecisions access;
    private final boolean demo;

    MeController(
            People people,
            Tenants tenants,
            AccessDecisions access,
            @Value("${tandem.demo:false}") boolean demo) {
        this.people = people;
        this.tenants = tenants;
        this.access = access;
        this.demo = demo;
    }

    @GetMapping("/api/console/v1/me")
    @Route(Route.Access.SIGNED_IN)
    Me me(@AuthenticationPrincipal SignedInPerson who) {
        Person person =
                people.find(who.person())
                        .filter(Person::active)
                        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_SIGNED_IN));
        Tenant tenant = tenants.get(who.tenant());
        TenantSettings settings = tenants.settings(who.tenant());
        return new Me(
                person.id().toString(),
                person.givenName(),
                person.familyName(),
                person.jobTitle(),
                tenant.name(),
                tenant.verifiedDomain(),
                person.photoPath().isEmpty() ? null : person.photoPath(),
                access.permissions(who.tenant(), who.person()).stream()
                        .map(Permission::wireName)
                        .sorted()
                        .toList(),
                access.roles(who.tenant(), who.person()).stream().map(Role::displayName).toList(),
                new OwnTenant(
                        tenant.id().toString(),
                        tenant.name(),
                        settings.remoteHelpEnabled(),
                        settings.chatDisabled()),
                demo);
    }

    /** Personal data, for the person only. */
    record Me(
            String id,
            String givenName,
            String familyName,
            String jobTitle,
            String company,
            @Nullable String verifiedDomain,
            @Nullable String photoPath,
            List<String> permissions,
            List<String> roles,
            OwnTenant tenant,
            boolean demo) {}

    record OwnTenant(String id, String name, boolean remoteHelpEnabled, boolean chatDisabled) {}
}
