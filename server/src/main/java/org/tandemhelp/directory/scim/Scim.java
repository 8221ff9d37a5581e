package org.tandemhelp.directory.scim;

import de.captaingoldfish.scim.sdk.common.constants.HttpHeader;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tandemhelp.kernel.TokenHolder;

/** Answers SCIM requests: checks what the library does not, then hands over to it. */
@Service
public class Scim {

    private final Endpoint endpoint;

    Scim(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** The answer; every failure is one, too. */
    public ScimAnswer answer(TokenHolder caller, ScimRequest request) {
        try {
            Target target = Target.of(request.method(), request.path());
            ResourceEndpoint library = endpoint.get();
            RequestBody reader = new RequestBody(library);
            String body = body(reader, target, request.body());
            String url = url(reader, target, request);
            ScimAnswer answer =
                    Caller.call(
                            caller,
                            () ->
                                    ScimAnswer.of(
                                            library.handleRequest(
                                                    url,
                                                    target.method(),
                                                    body,
                                                    headers(request),
                                                    new Context(null))));
            return target.kind() == Target.Kind.DESCRIPTION ? answer.tidied() : answer;
        } catch (ScimException refusal) {
            return ScimAnswer.of(refusal);
        }
    }

    private static @Nullable String body(RequestBody reader, Target target, @Nullable String body) {
        return switch (target.method()) {
            case POST, PUT, PATCH -> reader.checked(target, body);
            case GET, DELETE -> null;
        };
    }

    private static String url(RequestBody reader, Target target, ScimRequest request) {
        Map<String, String> query = new HashMap<>(request.query());
        if (target.kind() == Target.Kind.COLLECTION) {
            query.computeIfPresent(
                    "filter",
                    (name, filter) -> Filters.filter(reader.type(target.resource()), filter));
        } else {
            query.remove("filter");
        }
        String text =
                query.entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
        return request.base() + request.path() + (text.isEmpty() ? "" : "?" + text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(ScimRequest request) {
        Map<String, String> headers = new HashMap<>(request.conditions());
        // Any version will do, so there is nothing to compare; a missing resource is a 404 anyway.
        headers.values().removeIf(tag -> tag.strip().equals("*"));
        headers.put(HttpHeader.CONTENT_TYPE_HEADER, HttpHeader.SCIM_CONTENT_TYPE);
        return headers;
    }
}
