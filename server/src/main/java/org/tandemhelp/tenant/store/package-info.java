/** The tables of the tenant module and the service over them. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.tenant.store;
