/** Built-in accounts: the rules of passwords and the check at sign-in. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.password;
