/**
 * Starting up: pages, security headers, demo organisation, first administrator, the table of links.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Host",
        allowedDependencies = {
            "kernel",
            "database",
            "tenant",
            "audit",
            "directory",
            "identity",
            "access"
        })
@org.jspecify.annotations.NullMarked
package org.tandemhelp.host;
