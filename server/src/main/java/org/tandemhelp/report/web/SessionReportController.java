package org.tandemhelp.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.CsvFile;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.session.SessionFilter;

/** The list "Remote Help sessions" (spec M2), as pages and as a file. */
@RestController
@RequestMapping("/api/console/v1/sessions")
class SessionReportController {

    private static final List<String> HEADER =
            List.of(
                    "Session ID",
                    "Provider ID",
                    "Provider name",
                    "Recipient ID",
                    "Recipient name",
                    "Device name",
                    "Created",
                    "Started",
                    "Ended",
                    "Mode",
                    "State",
                    "End reason");

    private final SessionReport report;

    SessionReportController(SessionReport report) {
        this.report = report;
    }

    /** Sessions of the caller's organisation, the newest first. */
    @GetMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.VIEW_REPORTS)
    Page<SessionRow> sessions(
            @AuthenticationPrincipal SignedInPerson person,
            @ModelAttribute SessionQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return report.page(person.tenant(), query, cursor, limit);
    }

    /** The same sessions as CSV. */
    @GetMapping("/export")
    @Route(value = Route.Access.PERMISSION, permission = Permission.VIEW_REPORTS)
    void export(
            @AuthenticationPrincipal SignedInPerson person,
            @ModelAttribute SessionQuery query,
            HttpServletResponse response)
            throws IOException {
        SessionFilter filter = report.filter(person.tenant(), query);
        Actor actor = new Actor.Person(person.person());
        response.setContentType(CsvFile.CONTENT_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=sessions.csv");
        CsvFile.write(
                response.getOutputStream(),
                HEADER,
                file ->
                        report.export(
                                person.tenant(),
                                filter,
                                query,
                                actor,
                                row -> file.line(line(row))));
    }

    private static List<String> line(SessionRow row) {
        return List.of(
                row.id(),
                row.providerId(),
                text(row.providerName()),
                text(row.recipientId()),
                text(row.recipientName()),
                text(row.deviceName()),
                text(row.createdAt()),
                text(row.startedAt()),
                text(row.endedAt()),
                text(row.mode()),
                row.state(),
                row.endReason() == null ? "" : row.endReason());
    }

    /** In a file an empty cell says that there is nothing to show. */
    private static String text(String cell) {
        return cell.equals(SessionRow.NONE) ? "" : cell;
    }

    private static String text(@Nullable Instant time) {
        return time == null ? "" : time.toString();
    }
}
