package org.tandemhelp.directory.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResponseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a request is about. Only the addresses of RFC 7644 section 3.2 exist; the library itself
 * would also take many that look like them.
 *
 * @param resource the first part of the path, for example {@code Users}
 */
record Target(String resource, Kind kind, HttpMethod method) {

    /** What stands at an address. */
    enum Kind {
        /** All resources of a type. */
        COLLECTION,
        /** One resource. */
        RESOURCE,
        /** A query that is posted. */
        SEARCH,
        /** Many operations at once. */
        BULK,
        /** What the server can do. */
        DESCRIPTION
    }

    private static final Set<String> STORED = Set.of("Users", "Groups");
    private static final Set<String> DESCRIPTIONS =
            Set.of("ServiceProviderConfig", "ResourceTypes", "Schemas");

    static Target of(String method, String path) {
        List<String> parts = List.of(path.split("/", -1));
        if (parts.size() < 2 || parts.size() > 3 || !parts.getFirst().isEmpty()) {
            throw unknown();
        }
        String resource = parts.get(1);
        String rest = parts.size() == 3 ? parts.get(2) : null;
        Kind kind;
        if (STORED.contains(resource)) {
            kind = rest == null ? Kind.COLLECTION : stored(rest);
        } else if (DESCRIPTIONS.contains(resource) && (rest == null || !rest.isEmpty())) {
            kind = Kind.DESCRIPTION;
        } else if (resource.equals("Bulk") && rest == null) {
            kind = Kind.BULK;
        } else {
            throw unknown();
        }
        return new Target(resource, kind, allowed(method, kind));
    }

    private static Kind stored(String rest) {
        if (rest.equals(".search")) {
            return Kind.SEARCH;
        }
        try {
            if (UUID.fromString(rest).toString().equals(rest)) {
                return Kind.RESOURCE;
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    private static HttpMethod allowed(String method, Kind kind) {
        Set<HttpMethod> allowed =
                switch (kind) {
                    case COLLECTION -> Set.of(HttpMethod.GET, HttpMethod.POST);
                    case RESOURCE ->
                            Set.of(
                                    HttpMethod.GET,
                                    HttpMethod.PUT,
                                    HttpMethod.PATCH,
                                    HttpMethod.DELETE);
                    case SEARCH, BULK -> Set.of(HttpMethod.POST);
                    case DESCRIPTION -> Set.of(HttpMethod.GET);
                };
        return allowed.stream()
                .filter(one -> one.name().equals(method))
                .findFirst()
                .orElseThrow(() -> notAllowed(allowed));
    }

    private static ResponseException notAllowed(Set<HttpMethod> allowed) {
        ResponseException refusal =
                new ResponseException(
                        "This address does not take this kind of request.", 405, null);
        refusal.setResponseHeaders(
                Map.of(
                        "Allow",
                        allowed.stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(Collectors.joining(", "))));
        return refusal;
    }

    private static ResourceNotFoundException unknown() {
        return new ResourceNotFoundException("There is no such thing here.");
    }
}
