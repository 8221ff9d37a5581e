/** One class per member of ClientFrame; the name of the member leads to its class. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.signaling.handler;
