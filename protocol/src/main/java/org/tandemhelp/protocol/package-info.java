/** The wire: generated messages, and the one place that enforces the limits declared on them. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.protocol;
