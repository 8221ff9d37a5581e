/** The doors of provisioning: the SCIM addresses with their filter chain, the tokens' API. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.directory.scim.web;
