/** Files of people as spreadsheet programs write them. Plain Java: nothing is looked up here. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.directory.csv;
