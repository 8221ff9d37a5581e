package org.tandemhelp.host.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Who plays which part and where to click. The name stands last on its line: letters of different
 * scripts have different widths on a terminal, and right-to-left names would move what follows.
 */
final class LinkTable {

    private final List<String> lines = new ArrayList<>();

    void add(DemoPerson person, String url) {
        lines.add("  %-13s  %s  %s".formatted(person.persona().title(), url, person.name()));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
