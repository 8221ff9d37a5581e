/** Who somebody is here whom a provider has named. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.oidc.person;
