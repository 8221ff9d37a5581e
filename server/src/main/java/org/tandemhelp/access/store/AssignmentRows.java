package org.tandemhelp.access.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tandemhelp.access.Role;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantId;

/** The table role_assignment. */
@Repository
class AssignmentRows {

    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Role> of(TenantId tenant, PersonId person) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        jdbc.sql(
                        """
                        select role from role_assignment where tenant_id = :tenant and person_id = :person
                        """)
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query(String.class)
                .list()
                .forEach(name -> roles.add(Role.valueOf(name)));
        return roles;
    }

    /** False where the person has the role already. */
    boolean insert(TenantId tenant, PersonId person, Role role) {
        return jdbc.sql(
                                """
                                insert into role_assignment (tenant_id, person_id, role)
                                values (:tenant, :person, :role)
                                on conflict do nothing
                                """)
                        .param("tenant", tenant.value())
                        .param("person", person.value())
                        .param("role", role.name())
                        .update()
                == 1;
    }

    void delete(TenantId tenant, PersonId person, Role role) {
        jdbc.sql(
                        """
                        delete from role_assignment
                        where tenant_id = :tenant and person_id = :person and role = :role
                        """)
                .param("tenant", tenant.value())
                .param("person", person.value())
                .param("role", role.name())
                .update();
    }

    /** Everybody with the role; they keep it until the transaction ends. */
    List<PersonId> lockAll(TenantId tenant, Role role) {
        return jdbc.sql(
                        """
                        select person_id from role_assignment
                        where tenant_id = :tenant and role = :role
                        order by person_id for update
                        """)
                .param("tenant", tenant.value())
                .param("role", role.name())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }
}
