/** Open sockets, and which help session's two sides hang on which of them. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.signaling.room;
