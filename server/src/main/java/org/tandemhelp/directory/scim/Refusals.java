package org.tandemhelp.directory.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.ResponseException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/** The directory's refusals in SCIM's words (RFC 7644 section 3.12). */
final class Refusals {

    private static final Map<String, String> ATTRIBUTES =
            Map.of(
                    "givenName", "name.givenName",
                    "familyName", "name.familyName",
                    "mail", "emails.value",
                    "jobTitle", "title",
                    "company", "organization",
                    "name", "displayName",
                    "people", "members",
                    "groups", "members");

    private Refusals() {}

    static ScimException of(ProblemException problem) {
        return switch (problem.type()) {
            case INVALID_REQUEST, GROUP_CYCLE ->
                    new ResponseException(sentence(problem), 400, ScimType.RFC7644.INVALID_VALUE);
            case VERSION_CONFLICT -> new ResponseException(problem.detail(), 412, null);
            default -> new ResponseException(sentence(problem), problem.type().status(), null);
        };
    }

    /**
     * The same, where another resource has a value that must be unique.
     *
     * @param attribute which one, {@code null}: none
     */
    static ScimException of(ProblemException problem, @Nullable String attribute) {
        if (attribute == null || problem.type() != ProblemType.INVALID_REQUEST) {
            return of(problem);
        }
        return new ResponseException(
                attribute
                        + ": somebody else of the organisation has this value. An administrator decides who they are; nobody is linked by it.",
                409,
                ScimType.RFC7644.UNIQUENESS);
    }

    private static String sentence(ProblemException problem) {
        return problem.errors().isEmpty()
                ? problem.detail()
                : problem.errors().entrySet().stream()
                        .map(error ->
                                ATTRIBUTES.getOrDefault(error.getKey(), error.getKey())
                                        + ": "
                                        + error.getValue())
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
