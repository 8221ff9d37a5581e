package org.tandemhelp.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/**
 * A real DNS server (Debian's dnsmasq) on a free port of this machine. It knows the zone {@link
 * #ZONE} as the test fills it, and refuses every other name.
 */
public final class DnsServer implements AutoCloseable {

    /** The only domain this server answers for. */
    public static final String ZONE = "tandem-check.org";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 5;

    private final List<String> records = new ArrayList<>();
    private int port;
    private @Nullable Process process;

    /** A running server with an empty zone. */
    public static DnsServer started() {
        DnsServer server = new DnsServer();
        // Between asking for a free port and using it, somebody else may take it.
        for (int i = 0; i < TRIES; i++) {
            server.port = freePort();
            if (server.start()) {
                return server;
            }
        }
        throw new IllegalStateException("dnsmasq does not start");
    }

    /** Where it listens, as {@code address:port}. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Adds one TXT record of these strings. */
    public void text(String name, String... strings) {
        add("--txt-record=" + name + "," + String.join(",", strings));
    }

    /** Adds one TXT record for each of these strings. */
    public void texts(String name, List<String> all) {
        all.forEach(one -> records.add("--txt-record=" + name + "," + one));
        restart();
    }

    /** Makes a name stand for another one. */
    public void alias(String name, String target) {
        add("--cname=" + name + "," + target);
    }

    /** Gives a name an address and nothing else. */
    public void address(String name) {
        add("--host-record=" + name + ",192.0.2.1");
    }

    /** Empties the zone. */
    public void clear() {
        records.clear();
        restart();
    }

    private void add(String record) {
        records.add(record);
        restart();
    }

    // dnsmasq reads its records once.
    private void restart() {
        close();
        if (!start()) {
            throw new IllegalStateException("dnsmasq does not start again");
        }
    }

    private boolean start() {
        List<String> command = new ArrayList<>();
        command.add(program().toString());
        command.addAll(
                List.of(
                        "--keep-in-foreground",
                        "--conf-file=/dev/null",
                        "--pid-file=",
                        "--user=" + System.getProperty("user.name"),
                        "--port=" + port,
                        "--listen-address=127.0.0.1",
                        "--bind-interfaces",
                        "--no-resolv",
                        "--no-hosts",
                        "--no-poll",
                        "--local=/" + ZONE + "/"));
        command.addAll(records);
        try {
            Process started =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process = started;
            return answers(started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers(Process started) throws IOException {
        SimpleResolver resolver =
                new SimpleResolver(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        resolver.setTimeout(Duration.ofMillis(200));
        Name name = Name.fromString("ready." + ZONE, Name.root);
        Message question = Message.newQuery(Record.newRecord(name, Type.TXT, DClass.IN));
        Instant end = Instant.now().plus(PATIENCE);
        while (started.isAlive() && Instant.now().isBefore(end)) {
            try {
                resolver.send(question);
                return started.isAlive();
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        close();
        return false;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
            process = null;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Debian keeps it where only root's search path leads. */
    private static Path program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Arrays.stream(path.split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, "dnsmasq"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "These tests need the program dnsmasq. Install Debian's"
                                        + " package dnsmasq-base."));
    }
}
