package org.tandemhelp.report.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.Route;

/** The list "Remote Help sessions" (spec M2). */
@RestController
class SessionReportController {

    private final SessionReport report;

    SessionReportController(SessionReport report) {
        this.report = report;
    }

    /** Sessions of the caller's organisation, newest first. */
    @GetMapping("/api/console/v1/sessions")
    @Route(value = Route.Access.PERMISSION, permission = Permission.VIEW_REPORTS)
    Page<SessionRow> sessions(
            @AuthenticationPrincipal SignedInPerson person,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return report.page(person.tenant(), cursor, limit);
    }
}
