package org.tandemhelp.identity.oidc;

/**
 * Which of a provider's claims says what. An empty name: the provider is not asked.
 *
 * @param groups an array of names or ids
 */
public record ClaimNames(
        String givenName,
        String familyName,
        String mail,
        String jobTitle,
        String company,
        String photo,
        String groups) {

    /** The standard claims (OpenID Connect Core, section 5.1); there are none for the others. */
    public static final ClaimNames STANDARD =
            new ClaimNames("given_name", "family_name", "email", "", "", "picture", "");
}
