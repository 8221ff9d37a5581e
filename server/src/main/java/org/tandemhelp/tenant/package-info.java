/** Organisations, their verified domains and their settings. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Tenant",
        allowedDependencies = "kernel")
@org.jspecify.annotations.NullMarked
package org.tandemhelp.tenant;
