package org.tandemhelp.host.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The operator's options in the words of Spring Boot. */
public final class SpringArguments {

    private SpringArguments() {}

    /** Where the server's log is. */
    public static Path log(StartOptions options) {
        return options.data().resolve("tandem.log");
    }

    /**
     * Checks what needs the system (folder, port) and writes the options as settings; passwords are
     * not among them, Spring reads those from the environment.
     */
    public static List<String> of(StartOptions options) {
        DataFolder.prepare(options.data());
        Ports.requireFree(options);
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.port=" + options.port());
        arguments.add("--server.address=" + options.bind().address().getHostAddress());
        arguments.add("--tandem.data=" + options.data());
        arguments.add("--tandem.database.folder=" + options.data().resolve("postgresql"));
        arguments.add("--tandem.demo=" + !options.production());
        arguments.add("--tandem.origins=" + String.join(",", options.origins()));
        arguments.add("--tandem.session-link-base=" + options.sessionLinkBase());
        arguments.add("--tandem.public-url=" + options.home());
        arguments.add("--tandem.https=" + options.secure());
        arguments.add("--logging.file.name=" + log(options));
        arguments.add("--logging.threshold.console=off");
        if (options.secure()) {
            arguments.add("--server.servlet.session.cookie.name=__Host-tandem");
            arguments.add("--server.servlet.session.cookie.secure=true");
        }
        if (options.tls()) {
            arguments.add("--server.ssl.bundle=tandem");
            arguments.add("--spring.ssl.bundle.pem.tandem.reload-on-update=true");
            arguments.add(pem("certificate", options.certificate()));
            arguments.add(pem("private-key", options.key()));
        }
        return arguments;
    }

    private static String pem(String part, @org.jspecify.annotations.Nullable Path file) {
        return "--spring.ssl.bundle.pem.tandem.keystore." + part + "=file:" + file;
    }
}
