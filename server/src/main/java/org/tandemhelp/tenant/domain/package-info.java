/** Domains and how it is proved whose they are: plain Java, and the port to DNS. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.tenant.domain;
