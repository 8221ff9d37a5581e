package org.tandemhelp.testing;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.protocol.Frames;
import org.tandemhelp.protocol.Read;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.protocol.v1.SessionChanged;
import org.tandemhelp.protocol.v1.SessionState;

/**
 * A console's socket without a browser. Frames that nobody waited for yet are kept; every wait ends
 * after ten seconds with an error that names what was expected.
 */
public final class SignalingClient implements AutoCloseable {

    /** The only origin that the server lets in by default. */
    public static final String ORIGIN = "http://localhost:8080";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 10;

    private final LinkedBlockingQueue<ServerFrame> arrived = new LinkedBlockingQueue<>();
    private final Deque<ServerFrame> kept = new ArrayDeque<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private int lastRequest;

    private SignalingClient(WebSocket.Builder builder, URI address) {
        this.socket = builder.buildAsync(address, new Listener()).join();
    }

    /** Opens a socket as the console does: a ticket, then the handshake. */
    public static SignalingClient open(int port, Client browser) {
        return open(port, browser, ORIGIN, ticket(browser));
    }

    /**
     * Opens a socket with this origin and ticket; {@code null}: without.
     *
     * @throws HandshakeRefused where the server does not let it in
     */
    public static SignalingClient open(
            int port, Client browser, @Nullable String origin, @Nullable String ticket) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        browser.cookie("tandem")
                .ifPresent(cookie -> builder.header("Cookie", "tandem=" + cookie.getValue()));
        if (origin != null) {
            builder.header("Origin", origin);
        }
        if (ticket == null) {
            builder.subprotocols("tandem.v1");
        } else {
            builder.subprotocols("tandem.v1", "ticket." + ticket);
        }
        try {
            URI address = URI.create("ws://localhost:" + port + "/ws/console");
            return new SignalingClient(builder, address);
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof WebSocketHandshakeException refused) {
                throw new HandshakeRefused(refused.getResponse().statusCode());
            }
            throw failure;
        }
    }

    /** A one-time ticket for this browser's next socket. */
    public static String ticket(Client browser) {
        String body = browser.post("/api/console/v1/socket-tickets", null).body();
        return body.replaceAll(".*\"ticket\":\"([^\"]+)\".*", "$1");
    }

    /** The server did not open the socket. */
    public static final class HandshakeRefused extends RuntimeException {

        private final int status;

        HandshakeRefused(int status) {
            super("the handshake was answered with " + status);
            this.status = status;
        }

        /** HTTP status. */
        public int status() {
            return status;
        }
    }

    /** The subprotocol that the server chose. */
    public String protocol() {
        return socket.getSubprotocol();
    }

    /** Sends a request; its id. */
    public int send(Consumer<ClientFrame.Builder> body) {
        ClientFrame.Builder frame = ClientFrame.newBuilder().setRequestId(++lastRequest);
        body.accept(frame);
        sendBytes(frame.build().toByteArray());
        return lastRequest;
    }

    /** Sends any bytes as one binary message. */
    public void sendBytes(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** Sends a text message, which no console does. */
    public void sendText(String text) {
        socket.sendText(text, true).join();
    }

    /** Sends a request and waits for its answer. */
    public ServerFrame ask(Consumer<ClientFrame.Builder> body) {
        int id = send(body);
        return await("the answer to " + id, frame -> frame.getRequestId() == id);
    }

    /** Waits for a frame of this kind that nobody has taken yet. */
    public ServerFrame next(ServerFrame.BodyCase kind) {
        return await(kind.toString(), frame -> frame.getBodyCase() == kind);
    }

    /** Waits until the server says that the session is in this state. */
    public SessionChanged state(ByteString session, SessionState state) {
        return await(
                        state.toString(),
                        frame ->
                                frame.hasSessionChanged()
                                        && frame.getSessionChanged().getSessionId().equals(session)
                                        && frame.getSessionChanged().getState() == state)
                .getSessionChanged();
    }

    /** Waits for a frame that fits. */
    public ServerFrame await(String what, Predicate<ServerFrame> fits) {
        for (ServerFrame frame : kept) {
            if (fits.test(frame)) {
                kept.remove(frame);
                return frame;
            }
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            ServerFrame frame = poll(deadline - System.nanoTime());
            if (frame == null) {
                throw new AssertionError("no " + what + " came; there were " + kinds());
            }
            if (fits.test(frame)) {
                return frame;
            }
            kept.addLast(frame);
        }
    }

    /** Whether a frame of this kind has arrived that nobody has taken. */
    public boolean has(ServerFrame.BodyCase kind) {
        arrived.drainTo(kept);
        return kept.stream().anyMatch(frame -> frame.getBodyCase() == kind);
    }

    /** Waits for the end; the close code, 1006 where there was none. */
    public int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Ends as a killed browser does: without a word. */
    public void kill() {
        socket.abort();
    }

    /** Closes as a closed tab does. */
    @Override
    public void close() {
        close(1001);
    }

    /** Closes with this code. */
    public void close(int code) {
        if (!socket.isOutputClosed()) {
            socket.sendClose(code, "").exceptionally(failure -> socket).join();
        }
    }

    private @Nullable ServerFrame poll(long nanos) {
        try {
            return arrived.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private String kinds() {
        return kept.stream().map(f -> f.getBodyCase().toString()).toList().toString();
    }

    private final class Listener implements WebSocket.Listener {

        private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

        @Override
        public @Nullable CompletionStage<?> onBinary(
                WebSocket webSocket, ByteBuffer data, boolean last) {
            byte[] bytes = new byte[data.remaining()];
            data.get(bytes);
            parts.writeBytes(bytes);
            if (last) {
                switch (Frames.readServerFrame(parts.toByteArray())) {
                    case Read.Readable<ServerFrame>(ServerFrame frame) -> arrived.add(frame);
                    case Read.Unreadable<ServerFrame>(String why) ->
                            closed.completeExceptionally(new AssertionError(why));
                }
                parts.reset();
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(
                WebSocket webSocket, int statusCode, String reason) {
            closed.complete(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.complete(1006);
        }
    }

    @Override
    public String toString() {
        return Objects.toString(socket);
    }
}
