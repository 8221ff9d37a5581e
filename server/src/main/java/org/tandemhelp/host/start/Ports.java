package org.tandemhelp.host.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.tandemhelp.kernel.StartProblem;

/** The port of the server: read, and found free before anything else starts. */
final class Ports {

    private static final int HIGHEST = 65_535;

    private Ports() {}

    /** Reads a port; 0 takes a free one. */
    static int resolve(String text) {
        int port;
        try {
            port = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            port = -1;
        }
        if (port < 0 || port > HIGHEST) {
            throw new StartProblem(
                    "The port must be a number from 1 to 65535, not " + text + ". Check --port.");
        }
        return port == 0 ? free() : port;
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartProblem("This computer has no free port.", e);
        }
    }

    /**
     * Tries the port.
     *
     * @throws StartProblem where another program has it, or this user may not open it
     */
    static void requireFree(StartOptions options) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(options.bind().address(), options.port()));
        } catch (BindException e) {
            throw refused(options, e);
        } catch (IOException e) {
            throw new StartProblem(
                    "This user may not open port "
                            + options.port()
                            + ". Choose one above 1023 with --port.",
                    e);
        }
    }

    private static StartProblem refused(StartOptions options, BindException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("assign")) {
            return new StartProblem(
                    "This computer has no address "
                            + options.bind().text()
                            + " to listen on. Check --bind; 0.0.0.0 means all of them.",
                    e);
        }
        if (reason.contains("ermission")) {
            return new StartProblem(
                    "This user may not open port "
                            + options.port()
                            + ". Choose one above 1023 with --port.",
                    e);
        }
        return busy(options.port());
    }

    static StartProblem busy(int port) {
        return new StartProblem(
                "Port "
                        + port
                        + " is used by another program. Stop it, or choose another port with"
                        + " --port.");
    }
}
