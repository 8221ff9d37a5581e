package org.tandemhelp.host.page;

import java.io.IOException;
import java.net.URI;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.tandemhelp.kernel.ProblemType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the container refuses before any filter sees it, for example a path with {@code
 * %2f}: in the one form of RFC 9457 and with the headers of every other response.
 */
final class ContainerErrors extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecurityHeaders headers;

    ContainerErrors(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemType type = status < 500 ? ProblemType.INVALID_REQUEST : ProblemType.INTERNAL;
        headers.write(request, response.getResponse());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream()
                    .write(
                            JSON.writeValueAsBytes(
                                    new Body(
                                            type.uri(), type.sentence(), status, type.sentence())));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("the caller went away", e);
        }
    }

    private record Body(URI type, String title, int status, String detail) {}
}
