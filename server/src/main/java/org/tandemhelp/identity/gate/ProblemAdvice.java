package org.tandemhelp.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/** Turns whatever a handler throws into a problem. Nothing of an unexpected failure gets out. */
@RestControllerAdvice
@Order(ProblemAdvice.ORDER)
class ProblemAdvice {

    /** Before the framework's own advice; after a module that shows a page instead of a problem. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    void refused(ProblemException problem, HttpServletResponse response) throws IOException {
        ProblemWriter.write(response, problem);
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException e, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(response, UnreadableJson.problem(e));
    }

    @ExceptionHandler
    void wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletResponse response)
            throws IOException {
        String[] allowed = e.getSupportedMethods();
        if (allowed != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        }
        ProblemWriter.write(response, ProblemType.METHOD_NOT_ALLOWED);
    }

    @ExceptionHandler
    void wrongFormat(HttpMediaTypeNotSupportedException e, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(response, ProblemType.MEDIA_TYPE_UNSUPPORTED);
    }

    /** An id in a path that is no id names nothing. */
    @ExceptionHandler
    void wrongArgument(MethodArgumentTypeMismatchException e, HttpServletResponse response)
            throws IOException {
        boolean inPath = e.getParameter().hasParameterAnnotation(PathVariable.class);
        ProblemWriter.write(response, inPath ? ProblemType.NOT_FOUND : ProblemType.INVALID_REQUEST);
    }

    /** The security chain answers these. */
    @ExceptionHandler
    void denied(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("the caller went away", e);
    }

    @ExceptionHandler
    void failed(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemType type =
                e instanceof ErrorResponse answer
                        ? typeOf(answer.getStatusCode())
                        : ProblemType.INTERNAL;
        if (type == ProblemType.INTERNAL) {
            LOG.error("{} {} failed", request.getMethod(), request.getServletPath(), e);
        }
        ProblemWriter.write(response, type);
    }

    /** The problem of a bare status. */
    static ProblemType typeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> ProblemType.NOT_SIGNED_IN;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 413 -> ProblemType.REQUEST_TOO_LARGE;
            case 415 -> ProblemType.MEDIA_TYPE_UNSUPPORTED;
            case 429 -> ProblemType.TOO_MANY_REQUESTS;
            default ->
                    status.is4xxClientError() ? ProblemType.INVALID_REQUEST : ProblemType.INTERNAL;
        };
    }
}
