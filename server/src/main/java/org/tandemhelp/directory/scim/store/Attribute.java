package org.tandemhelp.directory.scim.store;

import java.util.Map;

/**
 * An attribute that filters can name, and what it is in SQL. The two maps are closed: no text of a
 * request ever becomes part of a statement.
 *
 * @param sql an expression over the table, without parameters
 */
record Attribute(String sql, Kind kind) {

    /** How an attribute is compared. */
    enum Kind {
        /** Text, ignoring case: the expression is in small letters. */
        TEXT,
        /** Text to the letter. */
        EXACT,
        /** A UUID. */
        ID,
        /** True or false. */
        FLAG,
        /** A point in time. */
        INSTANT,
        /** The direct members of a group: UUIDs, for equality only. */
        MEMBERS
    }

    private static final Attribute ID = new Attribute("id", Kind.ID);
    private static final Attribute EXTERNAL_ID = new Attribute("external_id", Kind.EXACT);
    private static final Attribute CREATED = new Attribute(millis("created_at"), Kind.INSTANT);
    private static final Attribute CHANGED = new Attribute(millis("updated_at"), Kind.INSTANT);
    private static final Attribute MAIL = new Attribute("mail_key", Kind.TEXT);

    /** Of the table person, by the attribute's name in lower case. */
    static final Map<String, Attribute> OF_PEOPLE =
            Map.ofEntries(
                    Map.entry("id", ID),
                    Map.entry("externalid", EXTERNAL_ID),
                    Map.entry("username", new Attribute("user_name_key", Kind.TEXT)),
                    Map.entry("displayname", new Attribute("lower(shown_name)", Kind.TEXT)),
                    Map.entry("name.givenname", new Attribute("lower(given_name)", Kind.TEXT)),
                    Map.entry("name.familyname", new Attribute("lower(family_name)", Kind.TEXT)),
                    Map.entry("title", new Attribute("lower(job_title)", Kind.TEXT)),
                    Map.entry("emails", MAIL),
                    Map.entry("emails.value", MAIL),
                    Map.entry("emails.type", new Attribute("'work'", Kind.TEXT)),
                    Map.entry("active", new Attribute("active", Kind.FLAG)),
                    Map.entry("meta.created", CREATED),
                    Map.entry("meta.lastmodified", CHANGED));

    /** Of the table person_group, by the attribute's name in lower case. */
    static final Map<String, Attribute> OF_GROUPS =
            Map.ofEntries(
                    Map.entry("id", ID),
                    Map.entry("externalid", EXTERNAL_ID),
                    Map.entry("displayname", new Attribute("lower(name)", Kind.TEXT)),
                    Map.entry("members", new Attribute("", Kind.MEMBERS)),
                    Map.entry("members.value", new Attribute("", Kind.MEMBERS)),
                    Map.entry("meta.created", CREATED),
                    Map.entry("meta.lastmodified", CHANGED));

    /** Clients see milliseconds, and ask for what they saw. */
    private static String millis(String column) {
        return "date_trunc('milliseconds', " + column + ")";
    }
}
