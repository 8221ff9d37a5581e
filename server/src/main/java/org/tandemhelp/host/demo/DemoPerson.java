package org.tandemhelp.host.demo;

import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.NewPerson;

/**
 * One of the fictional people.
 *
 * @param portrait how the picture is drawn, {@code null}: without a photo
 */
record DemoPerson(Persona persona, NewPerson data, @Nullable Portrait portrait) {

    String name() {
        return (data.givenName() + " " + data.familyName()).strip();
    }
}
