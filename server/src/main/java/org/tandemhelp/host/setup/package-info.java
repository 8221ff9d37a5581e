/** The first administrator of an empty server, by a link that works once. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.host.setup;
