/** Tests. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.signaling.wire;
