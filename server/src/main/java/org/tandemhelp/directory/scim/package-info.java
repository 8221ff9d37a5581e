/**
 * Provisioning by SCIM 2.0 (RFC 7643, RFC 7644). The protocol is a library's; here stands what its
 * resources mean in this directory.
 */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.directory.scim;
