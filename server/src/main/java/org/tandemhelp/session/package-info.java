/** The help session: its state machine, code, consent and grant. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Session",
        allowedDependencies = {"kernel", "tenant", "audit", "directory", "identity", "access"})
@org.jspecify.annotations.NullMarked
package org.tandemhelp.session;
