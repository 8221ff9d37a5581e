/** Tests. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.report.retention;
