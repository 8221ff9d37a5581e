/** How long the records of help sessions are kept. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.report.retention;
