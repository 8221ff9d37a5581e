/**
 * PostgreSQL: embedded or external, the application's own role, the tenant of each transaction, the
 * migrations.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Database",
        allowedDependencies = "kernel")
@org.jspecify.annotations.NullMarked
package org.tandemhelp.database;
