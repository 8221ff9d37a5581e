package org.tandemhelp.directory.scim.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.tandemhelp.directory.scim.ScimAnswer;

/** Puts a SCIM answer on the wire. */
final class ScimWriter {

    private ScimWriter() {}

    static void write(HttpServletResponse response, ScimAnswer answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (answer.body().isEmpty()) {
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setContentType(ScimAnswer.CONTENT_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
