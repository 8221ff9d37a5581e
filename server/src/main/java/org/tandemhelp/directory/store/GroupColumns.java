package org.tandemhelp.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.TenantId;

/** How a row of the table person_group is read. */
public final class GroupColumns {

    /** Of the table with the alias {@code g}. */
    public static final String ALL =
            """
            g.id, g.tenant_id, g.name, g.description, g.external_id, g.source, g.created_at, g.updated_at, g.version
            """;

    private GroupColumns() {}

    /** Reads {@link #ALL}. */
    public static Group read(ResultSet row, int number) throws SQLException {
        return new Group(
                new GroupId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("name"),
                row.getString("description"),
                row.getString("external_id"),
                Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getLong("version"));
    }
}
