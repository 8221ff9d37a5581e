/** What the tenant module needs from modules that stand below it. */
@org.springframework.modulith.NamedInterface("spi")
@org.jspecify.annotations.NullMarked
package org.tandemhelp.tenant.spi;
