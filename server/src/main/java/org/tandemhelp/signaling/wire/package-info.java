/** What the server knows, as messages of the wire. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.signaling.wire;
