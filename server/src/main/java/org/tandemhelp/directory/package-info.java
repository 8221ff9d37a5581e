/** People, groups and photos. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"kernel", "tenant", "tenant :: spi", "audit"})
@org.jspecify.annotations.NullMarked
package org.tandemhelp.directory;
