/**
 * What tests of several modules share: the database, people to act as, a client that speaks HTTP.
 */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.testing;
