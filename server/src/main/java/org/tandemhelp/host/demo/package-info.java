/** The fictional organisation of the first minutes, on this computer only. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.host.demo;
