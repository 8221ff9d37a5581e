/** The tables of provisioning: its tokens, and its own ways to ask for people and groups. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.directory.scim.store;
