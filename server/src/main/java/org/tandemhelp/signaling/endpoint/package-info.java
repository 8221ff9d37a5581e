/** The WebSocket itself: who may open it, what it may send, when it is closed. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.signaling.endpoint;
