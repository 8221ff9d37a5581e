package org.tandemhelp.directory.scim.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.tandemhelp.directory.scim.Scim;
import org.tandemhelp.directory.scim.ScimAnswer;
import org.tandemhelp.directory.scim.ScimRequest;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TokenHolder;

/** The door of every SCIM address (RFC 7644 section 3.2). Which of them exist says {@link Scim}. */
@Controller
class ScimController {

    private static final String BASE = "/scim/v2";
    private static final Set<String> QUERY =
            Set.of(
                    "filter",
                    "startindex",
                    "count",
                    "sortby",
                    "sortorder",
                    "attributes",
                    "excludedattributes");

    private final Scim scim;
    private final ProvisioningAddress address;

    ScimController(Scim scim, ProvisioningAddress address) {
        this.scim = scim;
        this.address = address;
    }

    @RequestMapping(
            path = BASE + "/**",
            method = {
                RequestMethod.GET,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    @Route(Route.Access.TOKEN)
    void answer(Authentication caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ScimWriter.write(
                response,
                answer((TokenHolder) Objects.requireNonNull(caller.getPrincipal()), request));
    }

    private ScimAnswer answer(TokenHolder caller, HttpServletRequest request) throws IOException {
        boolean hasBody = !Set.of("GET", "DELETE").contains(request.getMethod());
        if (hasBody && !isJson(request.getContentType())) {
            return ScimAnswer.error(
                    415,
                    null,
                    "Send the type " + ScimAnswer.CONTENT_TYPE + " or application/json.");
        }
        byte[] body = new byte[0];
        if (hasBody) {
            int most = Limit.PROVISIONING_BYTES.count();
            body = request.getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                return ScimAnswer.error(413, null, "A request has at most " + most + " bytes.");
            }
        }
        Map<String, String> query = new HashMap<>();
        for (Map.Entry<String, String[]> one : request.getParameterMap().entrySet()) {
            String name = one.getKey().toLowerCase(Locale.ROOT);
            if (QUERY.contains(name)
                    && (one.getValue().length > 1 || query.put(name, one.getValue()[0]) != null)) {
                return ScimAnswer.error(400, "invalidValue", "'" + name + "' stands there twice.");
            }
        }
        try {
            return scim.answer(
                    caller,
                    new ScimRequest(
                            request.getMethod(),
                            request.getServletPath().substring(BASE.length()),
                            query,
                            conditions(request),
                            hasBody ? text(body) : null,
                            address.of(request)));
        } catch (CharacterCodingException e) {
            return ScimAnswer.error(400, "invalidSyntax", "The request is not valid UTF-8.");
        }
    }

    private static Map<String, String> conditions(HttpServletRequest request) {
        Map<String, String> conditions = new HashMap<>();
        for (String name : Set.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH)) {
            String value = request.getHeader(name);
            if (value != null) {
                conditions.put(name, value);
            }
        }
        return conditions;
    }

    private static boolean isJson(@org.jspecify.annotations.Nullable String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    || type.equalsTypeAndSubtype(MediaType.parseMediaType(ScimAnswer.CONTENT_TYPE));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static String text(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }
}
