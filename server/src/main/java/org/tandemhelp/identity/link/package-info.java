/** Sign-in links. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.link;
