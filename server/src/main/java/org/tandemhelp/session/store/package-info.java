/** Help sessions as rows of one table. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.session.store;
