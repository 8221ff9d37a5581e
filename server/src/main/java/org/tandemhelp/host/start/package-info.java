/** What the operator asked for, checked before anything starts, and how a failure is told. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.host.start;
