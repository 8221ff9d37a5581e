package org.tandemhelp.host.demo;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tandemhelp.database.PrivateFiles;
import org.tandemhelp.host.start.Greeting;
import org.tandemhelp.host.start.HostSettings;
import org.tandemhelp.identity.SignInLinks;
import org.tandemhelp.kernel.TenantScope;
import tools.jackson.databind.json.JsonMapper;

/** Makes the sign-in links of this start: a table for people, a file for scripts. */
@Component
@ConditionalOnProperty("tandem.demo")
final class DemoGreeting implements Greeting {

    private static final Duration AS_LONG_AS_THE_SERVER_RUNS = Duration.ofDays(365);

    private final HostSettings settings;
    private final DemoOrganisation organisation;
    private final SignInLinks links;
    private final JsonMapper json;
    private final Path file;

    DemoGreeting(
            HostSettings settings,
            DemoOrganisation organisation,
            SignInLinks links,
            JsonMapper json) {
        this.settings = settings;
        this.organisation = organisation;
        this.links = links;
        this.json = json;
        this.file = settings.data().resolve("demo-sign-in.json");
    }

    @Override
    public List<String> lines() {
        URI home = URI.create(settings.publicUrl());
        List<DemoSignIn> signIns = new ArrayList<>();
        LinkTable table = new LinkTable();
        for (DemoCompany company : companies()) {
            DemoOrganisation.Staff staff = organisation.present(company);
            TenantScope.run(
                    staff.tenant(),
                    () ->
                            staff.ids()
                                    .forEach((person, id) -> {
                                        String token = token(id);
                                        DemoSignIn signIn = DemoSignIn.of(person, home, token);
                                        signIns.add(signIn);
                                        table.add(person, signIn.url());
                                    }));
        }
        write(signIns);
        List<String> lines = new ArrayList<>();
        lines.add("Tandem is running at " + settings.publicUrl() + " with a demo organisation.");
        lines.add("Open the link of a helper and of a sharer; each signs its person in.");
        lines.add("");
        lines.addAll(table.lines());
        lines.add("");
        lines.add("Ctrl-C stops it. The links are also in " + file);
        return lines;
    }

    private List<DemoCompany> companies() {
        return settings.demoNeighbour()
                ? List.of(DemoCast.LINDQVIST, DemoCast.NEIGHBOUR)
                : List.of(DemoCast.LINDQVIST);
    }

    private String token(org.tandemhelp.kernel.PersonId id) {
        return links.create(id, true, AS_LONG_AS_THE_SERVER_RUNS);
    }

    private void write(List<DemoSignIn> signIns) {
        try {
            PrivateFiles.write(
                    file, json.writerWithDefaultPrettyPrinter().writeValueAsString(signIns) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
