/** The live line: WebSocket endpoint, tickets, routing of sealed frames, TURN credentials. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Signaling",
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
package org.tandemhelp.signaling;
