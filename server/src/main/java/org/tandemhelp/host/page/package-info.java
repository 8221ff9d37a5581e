/** The pages of the web applications, their files, the headers of every response. */
@org.jspecify.annotations.NullMarked
package org.tandemhelp.host.page;
