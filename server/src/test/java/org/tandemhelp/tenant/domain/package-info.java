/** Tests. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.tenant.domain;
