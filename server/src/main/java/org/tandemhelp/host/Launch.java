package org.tandemhelp.host;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.tandemhelp.host.start.Greeting;
import org.tandemhelp.host.start.SpringArguments;
import org.tandemhelp.host.start.StartFailure;
import org.tandemhelp.host.start.StartOptions;
import org.tandemhelp.kernel.StartProblem;

/**
 * Starts the server for a person at a terminal: a line per step, then the links; or one sentence
 * that says what is wrong. Everything else goes to the log in the data folder.
 */
public final class Launch {

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;

    /** A launch that reads these variables and speaks through these streams. */
    public Launch(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts the application.
     *
     * @param arguments further settings in Spring Boot's form
     * @return whether it runs now; where not, the reason has been told
     */
    public boolean start(Class<?> application, String... arguments) {
        StartOptions options;
        List<String> settings;
        try {
            options = StartOptions.of(environment);
            settings = new ArrayList<>(SpringArguments.of(options));
        } catch (StartProblem problem) {
            err.println(problem.sentence());
            return false;
        }
        settings.addAll(List.of(arguments));
        out.println("Starting Tandem…");
        try {
            SpringApplication spring = new SpringApplication(application);
            spring.addListeners(
                    (ApplicationListener<ContextClosedEvent>)
                            closed -> out.println("Stopping Tandem…"));
            greet(spring.run(settings.toArray(String[]::new)));
            return true;
        } catch (RuntimeException failure) {
            err.println(StartFailure.sentence(failure, SpringArguments.log(options)));
            return false;
        }
    }

    private void greet(ConfigurableApplicationContext context) {
        context.getBeanProvider(Greeting.class)
                .orderedStream()
                .flatMap(greeting -> greeting.lines().stream())
                .forEach(out::println);
    }
}
