package org.tandemhelp.kernel;

/** Who did something. */
public sealed interface Actor {

    /** How the audit log names the actor: a person's id, or the part of the server that acted. */
    String reference();

    /** A signed-in person. */
    record Person(PersonId id) implements Actor {
        @Override
        public String reference() {
            return "person:" + id;
        }
    }

    /** The server itself, for example a timer. */
    record Server(String part) implements Actor {
        @Override
        public String reference() {
            return "server:" + part;
        }
    }
}
