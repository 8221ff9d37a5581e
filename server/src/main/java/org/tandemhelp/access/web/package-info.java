/** What the console learns about the signed-in person. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.access.web;
