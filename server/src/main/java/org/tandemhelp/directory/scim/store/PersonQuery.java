package org.tandemhelp.directory.scim.store;

import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** How provisioning asks the table person; changes go through {@code People}. */
@Repository
public class PersonQuery {

    private static final String COLUMNS =
            """
            id, tenant_id, given_name, family_name, mail, job_title, photo_id, active, user_name,
            display_name, company, external_id, source, created_at, updated_at, version
            """;

    private final JdbcClient jdbc;

    PersonQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The people of the slice. */
    public List<Person> list(TenantId tenant, Slice slice) {
        Condition condition = FilterSql.of(slice.filter(), Attribute.OF_PEOPLE);
        return jdbc.sql(
                        "select %s from person where tenant_id = :tenant and %s order by %s limit :limit offset :offset"
                                .formatted(
                                        COLUMNS, condition.sql(), slice.order(Attribute.OF_PEOPLE)))
                .params(condition.parameters())
                .param("tenant", tenant.value())
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query(PersonQuery::person)
                .list();
    }

    /** How many people the filter finds. */
    public long count(TenantId tenant, @Nullable FilterNode filter) {
        Condition condition = FilterSql.of(filter, Attribute.OF_PEOPLE);
        return jdbc.sql(
                        "select count(*) from person where tenant_id = :tenant and "
                                + condition.sql())
                .params(condition.parameters())
                .param("tenant", tenant.value())
                .query(Long.class)
                .single();
    }

    /** The person, locked until the transaction ends, so that nobody changes them in between. */
    public Optional<Person> lock(PersonId id) {
        return jdbc.sql("select " + COLUMNS + " from person where id = :id for no key update")
                .param("id", id.value())
                .query(PersonQuery::person)
                .optional();
    }

    /**
     * The first of the details that must be unique and that somebody else has.
     *
     * @param self who may have them, {@code null}: nobody
     */
    public Optional<String> taken(TenantId tenant, PersonDetails wanted, @Nullable PersonId self) {
        return jdbc.sql(
                        """
                        select case when user_name_key = lower(:userName) then 'userName'
                                    when external_id = :externalId then 'externalId'
                                    else 'emails.value' end
                        from person
                        where tenant_id = :tenant and id is distinct from :self
                          and (user_name_key = lower(:userName) or external_id = :externalId
                               or mail_key = lower(:mail))
                        order by 1 desc limit 1
                        """)
                .param("tenant", tenant.value())
                .param("self", self == null ? null : self.value(), java.sql.Types.OTHER)
                .param("userName", wanted.userName())
                .param("externalId", wanted.externalId(), java.sql.Types.VARCHAR)
                .param("mail", wanted.mail())
                .query(String.class)
                .optional();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
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
