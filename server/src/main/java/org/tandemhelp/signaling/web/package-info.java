/** The HTTP side of signaling. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.signaling.web;
