package org.tandemhelp.identity.gate;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import tools.jackson.databind.json.JsonMapper;

/** Writes every refusal in the one form of RFC 9457, whatever the caller said it accepts. */
final class ProblemWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemWriter() {}

    static void write(HttpServletResponse response, ProblemType type) throws IOException {
        write(response, ProblemException.of(type));
    }

    static void write(HttpServletResponse response, ProblemException problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.type().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (problem.retryAfter() != null) {
            long seconds = Math.max(1, problem.retryAfter().plusMillis(999).toSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
        response.getOutputStream().write(JSON.writeValueAsBytes(Body.of(problem)));
    }

    /**
     * @param errors one entry per wrong field
     */
    private record Body(
            URI type,
            String title,
            int status,
            String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors,
            @JsonAnyGetter Map<String, Object> members) {

        static Body of(ProblemException problem) {
            ProblemType type = problem.type();
            List<FieldProblem> errors =
                    problem.errors().entrySet().stream()
                            .map(entry -> new FieldProblem(entry.getKey(), entry.getValue()))
                            .toList();
            return new Body(
                    type.uri(),
                    type.sentence(),
                    type.status(),
                    problem.detail(),
                    errors,
                    problem.members());
        }
    }

    private record FieldProblem(String field, String detail) {}
}
