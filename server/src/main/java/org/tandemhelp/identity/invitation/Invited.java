package org.tandemhelp.identity.invitation;

/** What an invitation tells whoever has it. Personal data. */
public record Invited(String organisation, String givenName, String mail) {}
