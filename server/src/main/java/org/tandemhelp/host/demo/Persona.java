package org.tandemhelp.host.demo;

import java.util.Locale;

/** The part a demo person plays; each has a host name, and so a cookie jar, of its own. */
enum Persona {
    ADMINISTRATOR("admin.localhost", "Administrator"),
    HELPER("helper.localhost", "Helper"),
    SHARER("sharer.localhost", "Sharer");

    private final String host;
    private final String title;

    Persona(String host, String title) {
        this.host = host;
        this.title = title;
    }

    String host() {
        return host;
    }

    String title() {
        return title;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
