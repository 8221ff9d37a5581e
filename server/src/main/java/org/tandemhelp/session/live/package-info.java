/** Help sessions at work: transactions, rights, limits, timers. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.session.live;
