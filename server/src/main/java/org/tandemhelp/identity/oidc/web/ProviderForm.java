package org.tandemhelp.identity.oidc.web;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.identity.oidc.ClaimNames;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.identity.oidc.outgoing.AddressRule;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.PlainText;

/** A provider as an administrator types it in. */
record ProviderForm(
        @Nullable String name,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Instant secretExpiresAt,
        @Nullable List<@Nullable String> scopes,
        @Nullable Boolean enabled,
        @Nullable Boolean createPeople,
        @Nullable String linkClaim,
        @Nullable ClaimForm claims,
        @Nullable String requiredAcr,
        @Nullable Integer maxAgeMinutes,
        @Nullable Long version) {

    private static final int NAME_LENGTH = 64;
    private static final int ID_LENGTH = 256;
    private static final int CLAIM_LENGTH = 128;
    private static final int ADDRESS_LENGTH = 512;
    private static final int MOST_SCOPES = 20;
    private static final int MOST_MINUTES = 43_200;

    /** RFC 6749, appendix A.4. */
    private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]{1,100}");

    /** RFC 6749, appendix A.2. */
    private static final Pattern SECRET = Pattern.compile("[ -~]{1,512}");

    /** Nothing typed in at all. */
    static final ProviderForm EMPTY =
            new ProviderForm(
                    null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The settings; throws {@code invalid-request} with a sentence for every wrong field. */
    ProviderSettings settings(AddressRule rule, boolean changed) {
        Fields fields = new Fields();
        ProviderSettings settings =
                new ProviderSettings(
                        fields.plain("name", name, NAME_LENGTH),
                        issuer(fields, rule),
                        fields.plain("clientId", clientId, ID_LENGTH),
                        secretExpiresAt,
                        scopes(fields),
                        flag(fields, "enabled", enabled),
                        flag(fields, "createPeople", createPeople),
                        optional(fields, "linkClaim", linkClaim, CLAIM_LENGTH),
                        claims == null ? ClaimNames.STANDARD : claims.names(fields),
                        optional(fields, "requiredAcr", requiredAcr, ID_LENGTH),
                        maxAgeMinutes);
        fields.require(
                clientSecret == null || SECRET.matcher(clientSecret).matches(),
                "clientSecret",
                "A client secret has 1 to 512 letters, digits and marks without accents.");
        fields.require(
                maxAgeMinutes == null || (maxAgeMinutes >= 1 && maxAgeMinutes <= MOST_MINUTES),
                "maxAgeMinutes",
                "This must be between 1 and 43200 minutes, or empty.");
        fields.require(!changed || version != null, "version", "This must not be empty.");
        fields.orThrow();
        return settings;
    }

    private String issuer(Fields fields, AddressRule rule) {
        String typed = fields.plain("issuer", issuer, ADDRESS_LENGTH).strip();
        try {
            URI address = URI.create(typed);
            String fault = rule.fault(address);
            if (fault != null) {
                fields.refuse("issuer", fault);
            }
            fields.require(
                    address.getRawQuery() == null,
                    "issuer",
                    "An issuer has no query (no question mark).");
        } catch (IllegalArgumentException e) {
            fields.refuse("issuer", "This is not an address such as https://login.example.org.");
        }
        return typed;
    }

    private List<String> scopes(Fields fields) {
        LinkedHashSet<String> wanted = new LinkedHashSet<>();
        for (String scope : scopes == null ? List.<String>of() : scopes) {
            if (scope == null || !SCOPE.matcher(scope).matches()) {
                fields.refuse("scopes", "One of these is not a scope, for example profile.");
            } else {
                wanted.add(scope);
            }
        }
        fields.require(
                wanted.contains("openid"),
                "scopes",
                "The scope openid must be among them: without it nobody signs in.");
        fields.require(wanted.size() <= MOST_SCOPES, "scopes", "There may be at most 20 scopes.");
        return List.copyOf(wanted);
    }

    private static boolean flag(Fields fields, String name, @Nullable Boolean value) {
        fields.require(value != null, name, "This must be true or false.");
        return Boolean.TRUE.equals(value);
    }

    private static @Nullable String optional(
            Fields fields, String name, @Nullable String text, int most) {
        return text == null || text.isBlank() ? null : fields.plain(name, text, most).strip();
    }

    /** The claim mapping; empty or missing: not asked. */
    record ClaimForm(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String mail,
            @Nullable String jobTitle,
            @Nullable String company,
            @Nullable String photo,
            @Nullable String groups) {

        ClaimNames names(Fields fields) {
            return new ClaimNames(
                    claim(fields, "givenName", givenName),
                    claim(fields, "familyName", familyName),
                    claim(fields, "mail", mail),
                    claim(fields, "jobTitle", jobTitle),
                    claim(fields, "company", company),
                    claim(fields, "photo", photo),
                    claim(fields, "groups", groups));
        }

        private static String claim(Fields fields, String name, @Nullable String typed) {
            String plain = typed == null ? "" : PlainText.normal(typed).strip();
            String fault = plain.isEmpty() ? null : PlainText.fault(plain, CLAIM_LENGTH);
            if (fault != null) {
                fields.refuse("claims." + name, fault);
            }
            return plain;
        }
    }
}
