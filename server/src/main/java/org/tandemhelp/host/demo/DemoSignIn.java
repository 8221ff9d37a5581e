package org.tandemhelp.host.demo;

import java.net.URI;

/**
 * A link that signs a demo person in, as {@code demo-sign-in.json} holds it.
 *
 * @param persona {@code administrator}, {@code helper} or {@code sharer}
 */
record DemoSignIn(String persona, String name, String url) {

    static DemoSignIn of(DemoPerson person, URI home, String token) {
        String port = home.getPort() < 0 ? "" : ":" + home.getPort();
        return new DemoSignIn(
                person.persona().wireName(),
                person.name(),
                home.getScheme()
                        + "://"
                        + person.persona().host()
                        + port
                        + "/sign-in#demo="
                        + token);
    }
}
