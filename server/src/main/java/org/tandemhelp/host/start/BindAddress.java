package org.tandemhelp.host.start;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.tandemhelp.kernel.StartProblem;

/**
 * The network address the server listens on.
 *
 * @param text as the operator wrote it
 */
public record BindAddress(String text, InetAddress address) {

    static BindAddress of(String text) {
        try {
            return new BindAddress(text, InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            throw new StartProblem(
                    "This computer has no address "
                            + text
                            + " to listen on. Check --bind; 0.0.0.0 means all of them.",
                    e);
        }
    }

    /** Whether only this computer reaches it. */
    public boolean loopback() {
        return address.isLoopbackAddress();
    }
}
