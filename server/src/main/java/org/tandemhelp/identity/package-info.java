/** Who is signed in: built-in accounts, passkeys, sign-in links, organisations' providers. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"kernel", "tenant", "audit", "directory"})
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity;
