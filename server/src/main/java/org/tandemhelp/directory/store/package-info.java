/** The tables of people and photos, and the service over them. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.directory.store;
