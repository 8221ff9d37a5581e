/** Provisioning over real HTTP. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.directory.scim;
