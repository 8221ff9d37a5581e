/** The doors of provisioning. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.directory.scim.web;
