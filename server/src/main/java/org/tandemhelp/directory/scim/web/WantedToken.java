package org.tandemhelp.directory.scim.web;

import org.jspecify.annotations.Nullable;

/**
 * A token somebody wants.
 *
 * @param lifeDays {@code null}: until it is deleted
 */
record WantedToken(@Nullable String label, @Nullable Integer lifeDays) {}
