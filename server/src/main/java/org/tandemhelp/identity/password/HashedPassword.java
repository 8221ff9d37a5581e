package org.tandemhelp.identity.password;

/** A password that was found good enough, as it will be kept. */
public record HashedPassword(String hash) {

    @Override
    public String toString() {
        return "HashedPassword[]";
    }
}
