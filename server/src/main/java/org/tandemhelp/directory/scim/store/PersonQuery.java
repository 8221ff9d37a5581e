package org.tandemhelp.directory.scim.store;

import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.store.PersonColumns;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** How provisioning asks the table person; changes go through {@code People}. */
@Repository
public class PersonQuery {

    private final JdbcClient jdbc;

    PersonQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The people of the slice. */
    public List<Person> list(TenantId tenant, Slice slice) {
        Condition condition = FilterSql.of(slice.filter(), Attribute.OF_PEOPLE);
        return jdbc.sql(
                        "select %s from person p where tenant_id = :tenant and %s order by %s limit :limit offset :offset"
                                .formatted(
                                        PersonColumns.ALL,
                                        condition.sql(),
                                        slice.order(Attribute.OF_PEOPLE)))
                .params(condition.parameters())
                .param("tenant", tenant.value())
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query(PersonColumns::read)
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
        return jdbc.sql(
                        "select "
                                + PersonColumns.ALL
                                + " from person p where id = :id for no key update")
                .param("id", id.value())
                .query(PersonColumns::read)
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
}
