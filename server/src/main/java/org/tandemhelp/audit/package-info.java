/** The append-only, hash-chained trail of everything that changed. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "tenant"})
@org.jspecify.annotations.NullMarked
package org.tandemhelp.audit;
