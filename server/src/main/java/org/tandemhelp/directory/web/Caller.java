package org.tandemhelp.directory.web;

import java.security.Principal;
import java.util.UUID;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;

/** Who makes the request. */
final class Caller {

    private Caller() {}

    /** The principal's name is the person's id; its type belongs to a module further down. */
    static Actor of(Principal principal) {
        return new Actor.Person(new PersonId(UUID.fromString(principal.getName())));
    }
}
