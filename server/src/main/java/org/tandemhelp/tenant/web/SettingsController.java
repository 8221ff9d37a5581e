package org.tandemhelp.tenant.web;

import java.security.Principal;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.tenant.Tenants;

/** The tenant settings of the signed-in person's own organisation. */
@RestController
@RequestMapping("/api/console/v1/tenant/settings")
class SettingsController {

    private final Tenants tenants;

    SettingsController(Tenants tenants) {
        this.tenants = tenants;
    }

    @GetMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.READ_SETTINGS)
    SettingsForm read() {
        return SettingsForm.of(tenants.settings(TenantScope.current()));
    }

    @PutMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.UPDATE_SETTINGS)
    SettingsForm change(@RequestBody SettingsForm form, Principal principal) {
        // The principal's name is the person's id; its type belongs to a module further down.
        Actor actor = new Actor.Person(new PersonId(UUID.fromString(principal.getName())));
        return SettingsForm.of(tenants.change(TenantScope.current(), form.settings(), actor));
    }
}
