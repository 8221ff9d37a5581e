package org.tandemhelp.identity.oidc.person;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.MailAddress;
import org.tandemhelp.identity.oidc.ClaimNames;
import org.tandemhelp.kernel.PlainText;

/**
 * What a provider says of a person, as far as it is fit to be shown: a text that breaks our rules
 * is left out, never repaired.
 *
 * @param mail empty: none, or the provider says that it has not verified it
 * @param groups {@code null}: not told
 */
record Profile(
        String givenName,
        String familyName,
        String mail,
        String jobTitle,
        String company,
        String photo,
        @Nullable List<String> groups) {

    private static final int NAME_LENGTH = 64;
    private static final int TEXT_LENGTH = 128;
    private static final int MOST_GROUPS = 200;

    static Profile of(Map<String, Object> claims, ClaimNames names) {
        return new Profile(
                text(claims, names.givenName(), NAME_LENGTH),
                text(claims, names.familyName(), NAME_LENGTH),
                mail(claims, names.mail()),
                text(claims, names.jobTitle(), TEXT_LENGTH),
                text(claims, names.company(), TEXT_LENGTH),
                said(claims, names.photo()) instanceof String photo ? photo : "",
                groups(said(claims, names.groups())));
    }

    /** The value by which a provisioned person is recognised; empty: none. */
    static String linkValue(Map<String, Object> claims, String claim) {
        return text(claims, claim, MailAddress.LENGTH);
    }

    private static String text(Map<String, Object> claims, String name, int most) {
        if (!(said(claims, name) instanceof String said)) {
            return "";
        }
        String normal = PlainText.normal(said).strip();
        return PlainText.fault(normal, most) == null ? normal : "";
    }

    /** A provider that is not asked has said nothing, whatever it calls its claims. */
    private static @Nullable Object said(Map<String, Object> claims, String name) {
        return name.isEmpty() ? null : claims.get(name);
    }

    private static String mail(Map<String, Object> claims, String name) {
        boolean denied =
                Objects.equals(claims.get("email_verified"), false)
                        || Objects.equals(claims.get("email_verified"), "false");
        String mail = text(claims, name, MailAddress.LENGTH);
        return denied || MailAddress.fault(mail) != null ? "" : mail;
    }

    private static @Nullable List<String> groups(@Nullable Object said) {
        if (!(said instanceof List<?> values)) {
            return null;
        }
        return values.stream()
                .filter(String.class::isInstance)
                .map(value -> PlainText.normal((String) value).strip())
                .filter(value -> PlainText.fault(value, TEXT_LENGTH) == null)
                .distinct()
                .limit(MOST_GROUPS)
                .toList();
    }
}
