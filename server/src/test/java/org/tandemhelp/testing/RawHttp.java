package org.tandemhelp.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends a request line exactly as it is written; every library would tidy it up first. */
public final class RawHttp {

    private static final String TOKEN = "11111111-1111-1111-1111-111111111111";

    private RawHttp() {}

    /**
     * The status of the answer. The request carries a matching pair of CSRF tokens, nothing else.
     */
    public static int status(int port, String method, String target) {
        return Integer.parseInt(answer(port, method, target).split(" ", 3)[1]);
    }

    /** The whole answer: status line, headers, body. */
    public static String answer(int port, String method, String target) {
        String request =
                method
                        + " "
                        + target
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 2\r\n"
                        + "Cookie: XSRF-TOKEN="
                        + TOKEN
                        + "\r\nX-XSRF-TOKEN: "
                        + TOKEN
                        + "\r\n\r\n{}";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (answer.isEmpty()) {
                throw new IllegalStateException("no answer to " + method + " " + target);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
