package org.tandemhelp.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** How a row of the table person is read. */
public final class PersonColumns {

    /** Of the table with the alias {@code p}. */
    public static final String ALL =
            """
            p.id, p.tenant_id, p.given_name, p.family_name, p.mail, p.job_title, p.photo_id, p.active, p.user_name,
            p.display_name, p.company, p.external_id, p.source, p.created_at, p.updated_at, p.version
            """;

    private PersonColumns() {}

    /** Reads {@link #ALL}. */
    public static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("mail"),
                row.getString("job_title"),
                row.getString("photo_id"),
                row.getBoolean("active"),
                row.getString("user_name"),
                row.getString("display_name"),
                row.getString("company"),
                row.getString("external_id"),
                Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getLong("version"));
    }
}
