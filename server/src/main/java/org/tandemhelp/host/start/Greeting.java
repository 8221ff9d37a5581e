package org.tandemhelp.host.start;

import java.util.List;

/** What the terminal shows once the server runs. */
public interface Greeting {

    /** Lines of text, links among them. */
    List<String> lines();
}
