/** Roles, assignments, and the decisions that follow from them, each with its rule. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Access",
        allowedDependencies = {
            "kernel",
            "tenant",
            "audit",
            "directory",
            "directory :: spi",
            "identity"
        })
@org.jspecify.annotations.NullMarked
package org.tandemhelp.access;
