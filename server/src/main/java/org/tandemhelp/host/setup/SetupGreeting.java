package org.tandemhelp.host.setup;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tandemhelp.host.start.Greeting;
import org.tandemhelp.host.start.HostSettings;

/** What a production server prints: its address and, while it is empty, the set-up link, once. */
@Component
@ConditionalOnProperty(name = "tandem.demo", havingValue = "false", matchIfMissing = true)
final class SetupGreeting implements Greeting {

    private final HostSettings settings;
    private final SetupLink link;
    private final FirstAdministrator first;

    SetupGreeting(HostSettings settings, SetupLink link, FirstAdministrator first) {
        this.settings = settings;
        this.link = link;
        this.first = first;
    }

    @Override
    public List<String> lines() {
        String running = "Tandem is running at " + settings.publicUrl();
        if (!first.wanted()) {
            return List.of(running);
        }
        return List.of(
                running,
                "",
                "This server is empty. Create the organisation and its first administrator here;",
                "the link works once, until the server stops:",
                "",
                "  " + settings.publicUrl() + "/setup#" + link.issue());
    }
}
