package org.tandemhelp.host.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;

/** Answers what nobody else does: a page for people, a problem for programs. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NotFoundController {

    private final NotFoundPage page;

    NotFoundController(NotFoundPage page) {
        this.page = page;
    }

    @ExceptionHandler(NoHandlerFoundException.class)
    ResponseEntity<String> notFound(HttpServletRequest request) {
        String accepted = String.valueOf(request.getHeader("Accept"));
        if (request.getRequestURI().startsWith("/api/") || !accepted.contains("text/html")) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(page.forReader(request));
    }
}
