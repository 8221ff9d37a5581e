package org.tandemhelp.database;

/**
 * Where the database listens and who opens it.
 *
 * @param url JDBC URL without user and password
 * @param username the owner of the schema
 * @param password its password; never part of a text
 */
record DatabaseAddress(String url, String username, String password) {

    @Override
    public String toString() {
        return url;
    }
}
