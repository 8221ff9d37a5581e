package org.tandemhelp;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tandemhelp.host.Launch;

/** The one application; its domain modules are the packages below this one. */
@SpringBootApplication
public class TandemServer {

    /** Starts the server with the options that the environment holds; {@code ./run} fills it. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        if (!new Launch(System.getenv(), out, err).start(TandemServer.class, args)) {
            System.exit(1);
        }
    }
}
