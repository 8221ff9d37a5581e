/** The hash-chained table, the listener that writes it, the walk that verifies it. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.audit.store;
