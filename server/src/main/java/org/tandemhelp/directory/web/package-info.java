/** The directory's part of the console's API. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.directory.web;
