/** Reports over HTTP. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.report.web;
