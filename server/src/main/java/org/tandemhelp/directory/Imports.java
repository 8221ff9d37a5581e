package org.tandemhelp.directory;

import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.ProblemException;

/**
 * Imports people from a CSV file into the caller's tenant scope. Who is known by the mail address
 * is changed, where the file has a column for it; everybody else is added. Groups are found by
 * their name, or added; nobody is taken out of a group.
 */
public interface Imports {

    /**
     * What the file would do.
     *
     * @throws ProblemException {@code invalid-request} where it cannot be read at all
     */
    ImportReport preview(byte[] file);

    /**
     * Does it: all rows or none; publishes {@link PeopleImported}.
     *
     * @throws ProblemException {@code invalid-request} where it cannot be read at all, or with the
     *     member {@code report} where a row has an error; {@code version-conflict} where somebody
     *     else changes the same people
     */
    ImportReport apply(byte[] file, Actor actor);
}
