package org.tandemhelp.directory.web;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.directory.ImportReport;
import org.tandemhelp.directory.Imports;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.Route;

/** Takes a CSV file of people. */
@RestController
class ImportController {

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    /**
     * Tells what the file does, and does it where asked to.
     *
     * @param dryRun only tell
     */
    @PostMapping("/api/console/v1/people/import")
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    ImportReport take(
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestBody(required = false) byte @Nullable [] file,
            Principal who) {
        byte[] bytes = file == null ? new byte[0] : file;
        return dryRun ? imports.preview(bytes) : imports.apply(bytes, Caller.of(who));
    }
}
