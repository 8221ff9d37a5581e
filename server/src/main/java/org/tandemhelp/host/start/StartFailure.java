package org.tandemhelp.host.start;

import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.web.server.PortInUseException;
import org.tandemhelp.kernel.StartProblem;

/** Turns whatever stopped the start into one sentence. */
public final class StartFailure {

    private StartFailure() {}

    /**
     * The sentence for the terminal.
     *
     * @param log where the details are
     */
    public static String sentence(Throwable failure, Path log) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartProblem problem -> {
                    return problem.sentence();
                }
                case PortInUseException busy -> {
                    return Ports.busy(busy.getPort()).sentence();
                }
                case FlywayException migration -> {
                    return "The database could not be brought up to date; " + log + " tells why.";
                }
                default -> {
                    continue;
                }
            }
        }
        return "Tandem could not start; " + log + " tells why.";
    }
}
