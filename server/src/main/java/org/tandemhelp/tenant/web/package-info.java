/** The tenant module's part of the console's API. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.tenant.web;
