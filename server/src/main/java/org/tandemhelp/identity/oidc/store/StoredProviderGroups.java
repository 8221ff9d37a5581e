package org.tandemhelp.identity.oidc.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderGroups;

/** The table provider_group. */
@Repository
class StoredProviderGroups implements ProviderGroups {

    private final JdbcClient jdbc;

    StoredProviderGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, GroupId> of(IdentityProvider provider) {
        Map<String, GroupId> groups = new HashMap<>();
        jdbc.sql("select value, group_id from provider_group where provider_id = :provider")
                .param("provider", provider.id().value())
                .query((row, number) ->
                        groups.put(row.getString(1), new GroupId(row.getObject(2, UUID.class))))
                .list();
        return groups;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<GroupId> find(IdentityProvider provider, String value) {
        return Optional.ofNullable(of(provider).get(value));
    }

    @Override
    @Transactional
    public boolean put(IdentityProvider provider, String value, GroupId group) {
        return jdbc.sql(
                                """
                                insert into provider_group (provider_id, value, tenant_id, group_id)
                                values (:provider, :value, :tenant, :group)
                                on conflict do nothing
                                """)
                        .param("provider", provider.id().value())
                        .param("value", value)
                        .param("tenant", provider.tenant().value())
                        .param("group", group.value())
                        .update()
                == 1;
    }
}
