package org.tandemhelp.identity.gate;

import java.io.IOException;

/** A body went on after the most bytes the server reads. */
final class RequestTooLarge extends IOException {

    RequestTooLarge() {
        super("the request body is too large");
    }
}
