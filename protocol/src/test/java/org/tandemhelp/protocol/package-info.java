/** Tests of the wire's readers. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.protocol;
