/** The look-up of domain records by dnsjava. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.tenant.dns;
