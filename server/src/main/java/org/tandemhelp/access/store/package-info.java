/** The table of role assignments and the decisions over it. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.access.store;
