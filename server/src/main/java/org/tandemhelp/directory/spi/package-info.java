/** What modules further down may have to say before people change. */
@org.springframework.modulith.NamedInterface("spi")
@org.jspecify.annotations.NullMarked
package org.tandemhelp.directory.spi;
