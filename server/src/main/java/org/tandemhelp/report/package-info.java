/** What happened: the list of help sessions. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Report",
        allowedDependencies = {
            "kernel",
            "tenant",
            "audit",
            "directory",
            "identity",
            "access",
            "session"
        })
@org.jspecify.annotations.NullMarked
package org.tandemhelp.report;
