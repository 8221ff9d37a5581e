/** Claiming domains, proving them, and looking again whether the proof still holds. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.tenant.proof;
