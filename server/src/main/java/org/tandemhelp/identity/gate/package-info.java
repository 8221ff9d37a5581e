/** What every request passes: security chain, tenant scope, route guard, limits, problems. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.identity.gate;
