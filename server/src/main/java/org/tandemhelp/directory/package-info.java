/** People, groups and photos. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"kernel", "tenant", "audit"})
@org.jspecify.annotations.NullMarked
package org.tandemhelp.directory;
